import { useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { useAge } from '@/components/households/fact-source'
import { useFactWords } from '@/components/households/fact-words'
import { TextLink } from '@/components/ui/text-link'
import type { Sources, SourceView } from '@/lib/features/households/view/sources'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly householdId: string
  readonly serial: number
  readonly sources: Sources
}

const FACT = /^members\.\d+\.(\w+)$/

/** Who said the facts of a member: in a word while all come from one version, fact by fact on demand (F6). */
export const MemberSources = ({ householdId, serial, sources }: Props) => {
  const t = useTranslations('households')
  const officer = useOfficerName()
  const history = useTranslations('history')
  const age = useAge()
  const factWords = useFactWords()
  const facts = Object.entries(sources).flatMap(([path, source]) => {
    const [, field] = FACT.exec(path) ?? []
    return field !== undefined && path.startsWith(`members.${serial}.`) ? [{ field, source }] : []
  })
  if (facts.length === 0) return null
  const [oldest] = facts.map(({ source }) => source).toSorted((a, b) => b.days - a.days)
  const said = ({ statedBy }: SourceView) => (statedBy === null ? history('source.nobody') : t(`statedBy.${statedBy}`))
  const spoken = [...new Set(facts.map(({ source }) => said(source)))].join(', ')
  return (
    <details className="source">
      <summary>
        {spoken} · {facts.every(({ source }) => source.confirmed) ? <span aria-hidden>✓ </span> : null}
        {oldest ? age(oldest) : null}
      </summary>
      <ul className="source-details">
        {facts.map(({ field, source }) => (
          <li key={field}>
            {factWords(field, null)}: {said(source)},{' '}
            {source.yearOnly ? history('source.ofYear', { year: source.said.slice(0, 4) }) : dayInWords(source.said)}
            {source.document === null ? '' : `, ${source.document}`}
            {source.confirmed
              ? ` · ${history('source.confirmedShort', {
                  day: dayInWords(source.confirmed.on),
                  who: officer(source.confirmed.who),
                })}`
              : ''}{' '}
            <TextLink href={`/households/${householdId}?version=${source.version}`}>
              {t('page.version', { version: String(source.version) })}
            </TextLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
