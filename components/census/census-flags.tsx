import { useTranslations } from 'next-intl'
import { CorrectionHands } from '@/components/census/correction-hands'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Truth } from '@/lib/domain/shared/truth'
import { type CensusView, FLAG_KINDS, type FlagView } from '@/lib/features/census/view'
import { dayInWords } from '@/lib/platform/words'

const spoken = (fact: Truth) => (fact === 'unknown' ? 'unknown' : fact ? 'yes' : 'no')

/** All 26 tests: what the census said and what holds now, side by side, with each correction and its source. */
export const CensusFlags = ({ census }: { census: CensusView }) => {
  const t = useTranslations('census')
  const columns: readonly Column<FlagView>[] = [
    {
      key: 'flag',
      heading: t('page.flag'),
      rowHeading: true,
      cell: ({ flag }) => `${flag} ${t(`flag.${flag}`)}`,
    },
    { key: 'then', heading: t('page.then'), cell: ({ snapshot }) => t(`truth.${spoken(snapshot)}`) },
    {
      key: 'now',
      heading: t('page.now'),
      cell: ({ now }) =>
        now.source === 'CORRECTION' ? (
          <Tag tone="warning">{t(`truth.${spoken(now.value)}`)}</Tag>
        ) : (
          t(`truth.${spoken(now.value)}`)
        ),
    },
    {
      key: 'sources',
      heading: t('page.sources'),
      cell: ({ corrections }) =>
        corrections.map((one) => (
          <div key={one.id}>
            {t('page.corrected', { value: t(`truth.${spoken(one.value)}`), day: dayInWords(one.on) })}
            {' · '}
            {t('page.paper', { kind: t(`evidence.${one.evidence}`), note: one.note })} · {one.reason}
            <CorrectionHands of={one} />
          </div>
        )),
    },
  ]
  return FLAG_KINDS.map((kind) => (
    <Table
      key={kind}
      caption={t(`kind.${kind}`)}
      stack
      columns={columns}
      rows={census.flags[kind]}
      rowKey={({ flag }) => flag}
      rowTone={({ now }) => (now.value === true ? 'line' : undefined)}
    />
  ))
}
