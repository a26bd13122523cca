import '@/app/globals.css'
import type { Metadata } from 'next'
import { TextLink } from '@/components/ui/text-link'
import { ABSENT_WORDS } from '@/lib/messages/absent'
import { LOCALES } from '@/lib/messages/locales'

export const metadata: Metadata = { title: LOCALES.map((lang) => ABSENT_WORDS[lang].title).join(' · ') }

/** An address that leads nowhere, in both languages: it is kept ready, so it needs neither a cookie nor client JavaScript. */
export default function AddressUnknownPage() {
  return (
    <html lang="hi">
      <body>
        <main id="main" className="wrap page">
          <h1>
            {LOCALES.map((lang) => (
              <span key={lang} lang={lang} className="block">
                {ABSENT_WORDS[lang].title}
              </span>
            ))}
          </h1>
          {LOCALES.map((lang) => (
            <div key={lang} lang={lang} className="flow">
              <p className="lead">{ABSENT_WORDS[lang].text}</p>
              <p>
                <TextLink href="/">{ABSENT_WORDS[lang].home}</TextLink>
              </p>
            </div>
          ))}
        </main>
      </body>
    </html>
  )
}
