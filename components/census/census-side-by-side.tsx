import { useLocale, useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { CorrectionHands } from '@/components/census/correction-hands'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Truth } from '@/lib/domain/shared/truth'
import { type CensusView, FLAG_KINDS, type FlagView } from '@/lib/features/census/view'
import { dayInWords, momentInWords } from '@/lib/platform/words'

const spoken = (fact: Truth) => (fact === 'unknown' ? 'unknown' : fact ? 'yes' : 'no')

const matters = ({ snapshot, now, register, corrections }: FlagView): boolean =>
  snapshot === true || now.value === true || register === true || corrections.length > 0

/**
 * The tests that hold or were corrected: the value of 2011 and the present one side by side, each with its source, its day
 * and who answers for it (F5). The snapshot is never overwritten; what the register itself says stands beside as a hint.
 */
export const CensusSideBySide = ({ census }: { census: CensusView }) => {
  const t = useTranslations('census')
  const officer = useOfficerName()
  const locale = useLocale()
  const { takenOn, recorded } = census
  const rows = FLAG_KINDS.flatMap((kind) => census.flags[kind]).filter(matters)
  const source = ({ now, corrections }: FlagView) => {
    const last = corrections.findLast(({ value }) => value === now.value)
    if (now.source === 'CORRECTION' && last) {
      return (
        <>
          {t('page.paper', { kind: t(`evidence.${last.evidence}`), note: last.note })}, {dayInWords(last.on)}
          <CorrectionHands of={last} />
        </>
      )
    }
    return now.source === 'CENSUS' ? t('page.sourceSecc') : t('page.sourceNone')
  }
  const then = takenOn === null ? t('page.thenYear') : t('page.thenOn', { day: dayInWords(takenOn) })
  const columns: readonly Column<FlagView>[] = [
    { key: 'flag', heading: t('page.flag'), rowHeading: true, cell: ({ flag }) => `${flag} ${t(`flag.${flag}`)}` },
    {
      key: 'then',
      heading: recorded === null ? t('page.thenNone') : then,
      cell: ({ snapshot }) => t(`truth.${spoken(snapshot)}`),
    },
    {
      key: 'now',
      heading: t('page.nowHeading'),
      cell: ({ now }) =>
        now.source === 'CORRECTION' ? (
          <Tag tone="warning">{t(`truth.${spoken(now.value)}`)}</Tag>
        ) : (
          t(`truth.${spoken(now.value)}`)
        ),
    },
    { key: 'sources', heading: t('page.sources'), cell: source },
    {
      key: 'register',
      heading: t('page.register'),
      cell: ({ register }) => (register === null ? '–' : t(`truth.${spoken(register)}`)),
    },
  ]
  return (
    <>
      <Table
        caption={t('page.sideBySide')}
        stack
        columns={columns}
        rows={rows}
        rowKey={({ flag }) => flag}
        empty={<p>{t('page.nothingHolds')}</p>}
      />
      {recorded ? (
        <p className="small muted">
          {t('page.recordedBy', { who: officer(recorded.who), day: momentInWords(recorded.at) })}
          {recorded.verifier ? ` · ${t('page.verifiedBy', { who: recorded.verifier[locale] })}` : null}
        </p>
      ) : null}
    </>
  )
}
