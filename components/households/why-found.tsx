import { useLocale, useTranslations } from 'next-intl'
import type { Why } from '@/lib/features/households/view/why'

/** The text cut at its marks; where two marks overlap the second begins behind the first. */
const pieces = ({ text, marks }: Pick<Why, 'text' | 'marks'>) => {
  const found: { readonly text: string; readonly marked: boolean }[] = []
  let at = 0
  for (const { from, to } of marks) {
    if (to <= at) continue
    found.push({ text: text.slice(at, Math.max(at, from)), marked: false })
    found.push({ text: text.slice(Math.max(at, from), to), marked: true })
    at = to
  }
  return [...found, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== '')
}

const isHindi = (text: string): boolean => /\p{Script=Devanagari}/u.test(text)

/**
 * The facts in which a household was found: what was typed is marked in them, what only sounds so is said to. A name that is
 * kept in the reader's script stands in it; the one that was met follows where something is marked in that.
 */
export const WhyFound = ({ why }: { why: readonly Why[] }) => {
  const t = useTranslations('households.why')
  const hindi = useLocale() === 'hi'
  return (
    <ul className="plain-list">
      {why.map((one) => {
        const own = one.other !== null && isHindi(one.other) === hindi && isHindi(one.text) !== hindi ? one.other : null
        const met = (
          <span lang={isHindi(one.text) ? 'hi' : 'en'}>
            {pieces(one).map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text))}
          </span>
        )
        return (
          <li key={`${one.kind}${one.text}`}>
            {t(one.kind)}: {own ?? met}
            {own !== null && one.marks.length > 0 ? <> ({met})</> : null}
            {one.sounds.length > 0 ? <> ({t('sounds', { words: one.sounds.join(', ') })})</> : null}
          </li>
        )
      })}
    </ul>
  )
}
