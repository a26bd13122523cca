'use client'

import { Fault } from '@/components/layout/fault'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="wrap page">
      <Fault reference={error.digest} again={reset} />
    </main>
  )
}
