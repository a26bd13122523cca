'use client'

import { useEffect, useRef } from 'react'
import { forgetDrafts } from '@/components/form/draft-store'

/** Put inside the sign-out form: whoever signs out leaves no drafts on the office's computer. */
export const ForgetDrafts = () => {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    const forget = () => {
      forgetDrafts()
    }
    form?.addEventListener('submit', forget)
    return () => form?.removeEventListener('submit', forget)
  }, [])
  return <span ref={mark} hidden />
}
