import { useLocale, useTranslations } from 'next-intl'
import { CouldClaim } from '@/components/pensions/could-claim'
import { HouseLines } from '@/components/visits/house-lines'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ClaimLine } from '@/lib/features/pensions/view/claimants'

/** Who could claim a pension, house by house, with room to write down that they were told. */
export const ClaimantsTable = ({ lines, caption }: { lines: readonly ClaimLine[]; caption: string }) => {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={lines}
      rowKey={({ memberId }) => memberId}
      columns={[
        {
          key: 'house',
          heading: t('visits.page.house'),
          cell: ({ village, houseNo }) => <HouseLines village={village} houseNo={houseNo} />,
        },
        {
          key: 'person',
          heading: t('pensions.field.person'),
          rowHeading: true,
          cell: ({ name, number, householdId }) => (
            <>
              <TextLink href={`/households/${householdId}/pension`}>{name[locale]}</TextLink>
              <br />
              <small>{number}</small>
            </>
          ),
        },
        { key: 'claim', heading: t('pensions.told.claims'), cell: ({ kinds }) => <CouldClaim kinds={kinds} /> },
        { key: 'told', heading: t('pensions.told.done'), cell: () => <span className="write-here" /> },
      ]}
    />
  )
}
