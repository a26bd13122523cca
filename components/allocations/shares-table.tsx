import { getTranslations } from 'next-intl/server'
import { shareNames } from '@/components/allocations/share-names'
import { Bar } from '@/components/ui/bar'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { SplitView } from '@/lib/features/allocations/view'
import { countInWords } from '@/lib/platform/words'

/** The places under this one: their numbers drawn beside each other, the families already selected, the way down. */
export const SharesTable = async ({ view: { drive, own, shares } }: { view: SplitView }) => {
  const t = await getTranslations('allocations')
  const nameOf = await shareNames()
  return (
    <Table
      caption={t('page.under')}
      rows={shares}
      rowKey={({ path }) => path}
      stack
      columns={[
        {
          key: 'place',
          heading: t('field.place'),
          rowHeading: true,
          cell: ({ path, name }) => (
            <TextLink href={`/allocations?drive=${drive?.id ?? ''}&place=${path}`}>{nameOf({ path, name })}</TextLink>
          ),
        },
        {
          key: 'seats',
          heading: t('field.seats'),
          cell: ({ current }) =>
            current ? (
              <Bar
                label=""
                value={current.seats}
                max={own?.seats ?? current.seats}
                numbers={countInWords(current.seats)}
              />
            ) : (
              '–'
            ),
        },
        {
          key: 'version',
          heading: t('field.version'),
          cell: ({ current }) => (current ? t('page.version', { version: current.version }) : '–'),
        },
        {
          key: 'selected',
          heading: t('field.selected'),
          numeric: true,
          cell: ({ selected }) => countInWords(selected),
        },
      ]}
    />
  )
}
