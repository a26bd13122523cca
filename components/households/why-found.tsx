import { useTranslations } from 'next-intl'
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

/** The facts in which a household was found: what was typed is marked in them, what only sounds so is said to. */
export const WhyFound = ({ why }: { why: readonly Why[] }) => {
  const t = useTranslations('households.why')
  return (
    <ul className="plain-list">
      {why.map((one) => (
        <li key={`${one.kind}${one.text}`}>
          {t(one.kind)}:{' '}
          <span lang={/\p{Script=Devanagari}/u.test(one.text) ? 'hi' : 'en'}>
            {pieces(one).map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text))}
          </span>
          {one.sounds.length > 0 ? <> ({t('sounds', { words: one.sounds.join(', ') })})</> : null}
        </li>
      ))}
    </ul>
  )
}
