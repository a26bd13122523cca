'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const PAUSE = 2000

/** Asks for the page again while work goes on, and rests while nobody looks at it. Draws nothing. */
export const LookAgain = () => {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, PAUSE)
    return () => {
      clearInterval(timer)
    }
  }, [router])
  return null
}
