'use client'

import { FAULT_WORDS } from '@/lib/messages/fault'

/** When even the frame of the page failed: both languages, no furniture, no stylesheet to wait for. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="hi">
      <body style={{ font: '18px/1.6 sans-serif', margin: '2rem auto', maxWidth: '40rem', padding: '0 1rem' }}>
        <title>{FAULT_WORDS.hi.title}</title>
        {(['hi', 'en'] as const).map((lang) => (
          <div key={lang} lang={lang}>
            <h1>{FAULT_WORDS[lang].title}</h1>
            <p>{FAULT_WORDS[lang].text}</p>
            {error.digest ? (
              <p>
                {FAULT_WORDS[lang].reference} <code>{error.digest}</code>
              </p>
            ) : null}
          </div>
        ))}
      </body>
    </html>
  )
}
