import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { VillageView } from '@/lib/features/meetings/view'
import { countInWords } from '@/lib/platform/words'

/** The frozen base village by village, and how many families of each came; each village leads to its sheet. */
export const AttendanceOverview = async ({
  meetingId,
  villages,
}: {
  meetingId: string
  villages: readonly VillageView[]
}) => {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  return (
    <Table
      caption={t('page.byVillage')}
      rows={villages}
      rowKey={({ path }) => path}
      columns={[
        {
          key: 'village',
          heading: t('field.village'),
          rowHeading: true,
          cell: ({ path, name }) => (
            <TextLink href={`/meetings/${meetingId}/attendance?village=${path}`}>{name[locale]}</TextLink>
          ),
        },
        {
          key: 'families',
          heading: t('field.families'),
          numeric: true,
          cell: ({ families }) => countInWords(families),
        },
        { key: 'present', heading: t('field.present'), numeric: true, cell: ({ present }) => countInWords(present) },
      ]}
    />
  )
}
