import { getLocale, getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { Table } from '@/components/ui/table'
import type { VersionRow } from '@/lib/features/allocations/view'
import { countInWords, dayInWords, momentInWords } from '@/lib/platform/words'

/** Every version of the number and of its shares: nothing is overwritten. */
export const AllocationHistory = async ({ history }: { history: readonly VersionRow[] }) => {
  if (history.length === 0) return null
  const t = await getTranslations('allocations')
  const locale = await getLocale()
  return (
    <Details summary={t('page.history')}>
      <Table
        caption={t('page.history')}
        captionHidden
        stack
        rows={history}
        rowKey={({ place, version }) => `${place} ${version}`}
        rowTone={({ superseded }) => (superseded ? 'muted' : undefined)}
        columns={[
          { key: 'place', heading: t('field.place'), rowHeading: true, cell: ({ name }) => name[locale] },
          { key: 'version', heading: t('field.version'), cell: ({ version }) => t('page.version', { version }) },
          { key: 'seats', heading: t('field.seats'), numeric: true, cell: ({ seats }) => countInWords(seats) },
          { key: 'basis', heading: t('field.basis'), cell: ({ basis }) => t(`basis.${basis}`) },
          {
            key: 'order',
            heading: t('field.order'),
            cell: ({ orderNo, orderDate }) => t('page.orderOf', { no: orderNo, day: dayInWords(orderDate) }),
          },
          {
            key: 'issued',
            heading: t('field.issuedAt'),
            cell: ({ issuedAt, superseded }) =>
              superseded
                ? `${momentInWords(new Date(issuedAt))} · ${t('page.superseded')}`
                : momentInWords(new Date(issuedAt)),
          },
        ]}
      />
    </Details>
  )
}
