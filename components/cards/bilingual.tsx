import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Words } from '@/lib/features/cards/view'

const speaker = (locale: 'hi' | 'en') => getTranslations({ locale })
type Say = Awaited<ReturnType<typeof speaker>>

/** Says one thing in both languages: a card is read by the family, the depot holder and an officer of another State. */
export type Both = (say: (t: Say, locale: keyof Words) => string) => Words

/** The words of a card in Hindi and in English, whatever the page's own language is. */
export const bothLanguages = async (): Promise<Both> => {
  const hi = await speaker('hi')
  const en = await speaker('en')
  return (say) => ({ hi: say(hi, 'hi'), en: say(en, 'en') })
}

/** A word or a name in both languages, each marked as what it is; once where both are the same. */
export const InBoth = ({ words }: { words: Words }) =>
  words.hi === words.en ? (
    <span>{words.en}</span>
  ) : (
    <span>
      <span lang="hi">{words.hi}</span> / <span lang="en">{words.en}</span>
    </span>
  )

/** The heading of a column in both languages, and what a phone says before each cell of it. */
export const headed = (words: Words) => ({
  heading: <InBoth words={words} />,
  label: words.hi === words.en ? words.en : `${words.hi} / ${words.en}`,
})

/** One fact of a card: its label in both languages over its value. */
export const Fact = ({ label, children }: { label: Words; children: ReactNode }) => (
  <div>
    <dt className="text-sm text-muted">
      <InBoth words={label} />
    </dt>
    <dd className="font-semibold">{children}</dd>
  </div>
)
