import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { CensusFlag } from '@/lib/domain/census/flags'
import type { CensusView } from '@/lib/features/census/view'
import { dayInWords } from '@/lib/platform/words'

const TONES = { EXCLUDED: 'bad', INCLUDED: 'good', CONSIDERED: 'info' } as const

/** The three steps of the census for this family, each with its reasons; advice, for the Gram Sabha decides. */
export const CensusSummary = ({ census }: { census: CensusView }) => {
  const t = useTranslations('census')
  const { sorting, takenOn, document } = census
  const flags = (codes: readonly CensusFlag[]) => codes.map((code) => `${code} ${t(`flag.${code}`)}`).join('; ')
  return (
    <>
      {takenOn === null ? (
        <Notice tone="warning">{t('page.notRecorded')}</Notice>
      ) : (
        <p>
          {t('page.takenOn', { day: dayInWords(takenOn) })}{' '}
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
        {sorting.includedBy.length === 0 ? null : <li>{t('page.includedBy', { flags: flags(sorting.includedBy) })}</li>}
        {sorting.deprivedBy.map((flag) => (
          <li key={flag}>{flags([flag])}</li>
        ))}
        {sorting.unknown.length === 0 ? null : <li>{t('page.unknown', { count: sorting.unknown.length })}</li>}
      </ul>
      <p className="small muted">{t('page.advice')}</p>
    </>
  )
}
