import { useLocale, useTranslations } from 'next-intl'
import { GroundWords } from '@/components/visits/ground-words'
import { CouldClaim } from '@/components/pensions/could-claim'
import { HouseLines } from '@/components/visits/house-lines'
import { Table } from '@/components/ui/table'
import { VISIT_OUTCOMES } from '@/lib/domain/visit/outcomes'
import type { ToldPerson, VisitRow } from '@/lib/features/visits/view'

/** What the numbers of the boxes mean. */
export const SheetKey = () => {
  const t = useTranslations('visits.outcome')
  return (
    <ol className="sheet-key">
      {VISIT_OUTCOMES.map((outcome) => (
        <li key={outcome}>{t(outcome)}</li>
      ))}
    </ol>
  )
}

interface Props {
  readonly rows: readonly VisitRow[]
  readonly caption: string
  /** Who of a family could claim a pension. */
  readonly told: Readonly<Record<string, readonly ToldPerson[]>>
}

/** The sheet for the walk: a line a family, numbered boxes to tick, room to write. */
export const SheetTable = ({ rows, caption, told }: Props) => {
  const t = useTranslations('visits')
  const locale = useLocale()
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'house',
          heading: t('page.house'),
          cell: ({ village, houseNo }) => <HouseLines village={village} houseNo={houseNo} />,
        },
        {
          key: 'family',
          heading: t('page.family'),
          rowHeading: true,
          cell: ({ id, head, guardian, number, grounds }) => (
            <>
              {[head[locale], ...(guardian ? [guardian[locale]] : [])].join(', ')}
              <br />
              <small>{number}</small>
              <GroundWords grounds={grounds} onPaper />
              {(told[id] ?? []).map(({ name, kinds }) => (
                <p key={name.en}>
                  {name[locale]}, {t('ground.couldClaim')}: <CouldClaim kinds={kinds} />
                </p>
              ))}
            </>
          ),
        },
        {
          key: 'outcome',
          heading: t('page.outcome'),
          cell: () => (
            <span className="tick-boxes">
              {VISIT_OUTCOMES.map((outcome, index) => (
                <span key={outcome}>
                  <span aria-hidden>☐ </span>
                  {index + 1}
                </span>
              ))}
            </span>
          ),
        },
        { key: 'note', heading: t('page.note'), cell: () => <span className="write-here" /> },
      ]}
    />
  )
}
