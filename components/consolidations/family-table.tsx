import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { FamilyRow } from '@/lib/features/consolidations/view/rows'

/** Selected families of one panchayat in the Gram Sabha's order; nothing else of them than a list may show. */
export const FamilyTable = async ({ caption, rows }: { caption: string; rows: readonly FamilyRow[] }) => {
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={rows}
      rowKey={({ number }) => number}
      empty={<p>{t('page.noFamilies')}</p>}
      columns={[
        { key: 'rank', heading: t('field.rank'), numeric: true, cell: ({ rank }) => rank },
        { key: 'head', heading: t('field.head'), rowHeading: true, cell: ({ head }) => head[locale] },
        { key: 'guardian', heading: t('field.guardian'), cell: ({ guardian }) => guardian?.[locale] },
        { key: 'village', heading: t('field.village'), cell: ({ village }) => village[locale] },
        { key: 'number', heading: t('field.number'), cell: ({ number }) => number },
      ]}
    />
  )
}
