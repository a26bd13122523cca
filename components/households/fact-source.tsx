import { useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { TextLink } from '@/components/ui/text-link'
import type { SourceView } from '@/lib/features/households/view/sources'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly householdId: string
  /** What the fact is called, for whoever hears the page. */
  readonly label: string
  readonly source: SourceView | undefined
}

const YEAR = 365
const MONTH = 30

/** How old a fact is, in the largest unit that says enough; its year where that is all that is known of its day. */
export const useAge = () => {
  const t = useTranslations('history.source')
  return ({ days, said, yearOnly, confirmed }: Pick<SourceView, 'days' | 'said' | 'yearOnly' | 'confirmed'>): string =>
    yearOnly && confirmed === null
      ? t('ofYear', { year: said.slice(0, 4) })
      : days >= 2 * YEAR
        ? t('years', { count: Math.trunc(days / YEAR) })
        : days >= 2 * MONTH
          ? t('months', { count: Math.trunc(days / MONTH) })
          : t('days', { count: days })
}

/** Who said a fact and how old it is, in a word; on demand the paper, the hand, the version and who confirmed it (F6). */
export const FactSource = ({ householdId, label, source }: Props) => {
  const t = useTranslations('households')
  const officer = useOfficerName()
  const history = useTranslations('history')
  const age = useAge()
  if (!source) return null
  const { statedBy, confirmed, document, version, who } = source
  const said = statedBy === null ? history('source.nobody') : t(`statedBy.${statedBy}`)
  return (
    <details className="source">
      <summary>
        <span className="sr-only">{history('source.of', { field: label })} </span>
        {said} · {confirmed ? <span aria-hidden>✓ </span> : null}
        {age(source)}
      </summary>
      <ul className="source-details">
        <li>
          {source.said === source.on ? null : (
            <>
              {source.yearOnly
                ? history('source.toldIn', { year: source.said.slice(0, 4) })
                : history('source.told', { day: dayInWords(source.said) })}{' '}
            </>
          )}
          {history('source.said', { day: dayInWords(source.on), who: officer(who) })}{' '}
          <TextLink href={`/households/${householdId}?version=${version}`}>
            {t('page.version', { version: String(version) })}
          </TextLink>
        </li>
        {document === null ? null : <li>{history('source.document', { document })}</li>}
        <li>
          {confirmed
            ? history('source.confirmed', {
                day: dayInWords(confirmed.on),
                who: officer(confirmed.who),
                document: confirmed.document ?? '–',
              })
            : history('source.notConfirmed')}
        </li>
      </ul>
    </details>
  )
}
