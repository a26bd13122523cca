import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { CensusFlag } from '@/lib/domain/census/flags'
import type { CensusView } from '@/lib/features/census/view'
import { dayInWords } from '@/lib/platform/words'
import type { SourceId } from '@/lib/rules/sources'

const TONES = { EXCLUDED: 'bad', INCLUDED: 'good', CONSIDERED: 'info' } as const

/** The three steps of the census for this family, each with its reasons; advice, for the Gram Sabha decides. */
export const CensusSummary = ({ census }: { census: CensusView }) => {
  const t = useTranslations('census')
  const citation = useTranslations('eligibility')
  const sources = useTranslations('rules.source')
  const paragraphs = useTranslations('rules.paragraph')
  const { sorting, spared, basis, takenOn, recorded, document } = census
  const flags = (codes: readonly CensusFlag[]) => codes.map((code) => `${code} ${t(`flag.${code}`)}`).join('; ')
  // Of a family that nobody has asked there is nothing to sort: a score of nought would read as an answer.
  const said = [...sorting.excludedBy, ...sorting.includedBy, ...sorting.deprivedBy].length > 0
  if (recorded === null && !said) return <Notice tone="warning">{t('page.notRecorded')}</Notice>
  return (
    <>
      {recorded === null ? (
        <Notice tone="warning">{t('page.notRecorded')}</Notice>
      ) : (
        <p>
          {takenOn === null ? t('page.dayUnknown') : t('page.takenOn', { day: dayInWords(takenOn) })}{' '}
          {document === null ? null : t('page.document', { document })}
        </p>
      )}
      <p>
        <Tag tone={TONES[sorting.step]}>{t(`step.${sorting.step}`)}</Tag>{' '}
        <strong>{t('page.score', { score: String(sorting.score) })}</strong>
      </p>
      <ul>
        {sorting.excludedBy.length === 0 ? null : (
          <li>{t('page.excludedBy', { flags: flags(sorting.excludedBy.map(({ flag }) => flag)) })}</li>
        )}
        {spared.dropped.length === 0 ? null : <li>{t('page.dropped', { flags: flags(spared.dropped) })}</li>}
        {spared.narrowed.length === 0 ? null : <li>{t('page.narrowed', { flags: flags(spared.narrowed) })}</li>}
        {sorting.includedBy.length === 0 ? null : <li>{t('page.includedBy', { flags: flags(sorting.includedBy) })}</li>}
        {sorting.deprivedBy.map((flag) => (
          <li key={flag}>{flags([flag])}</li>
        ))}
        {sorting.unknown.length === 0 ? null : <li>{t('page.unknown', { count: sorting.unknown.length })}</li>}
      </ul>
      {/* Why a test of 2011 that holds does not exclude stands in the list that is in force. */}
      {[...spared.dropped, ...spared.narrowed].length === 0 ? null : (
        <p className="small muted">
          {citation('citation', {
            source: sources(basis.source as SourceId),
            at: paragraphs(basis.at as 'relaxed2024'),
            from: dayInWords(basis.from),
          })}
        </p>
      )}
      <p className="small muted">{t('page.advice')}</p>
    </>
  )
}
