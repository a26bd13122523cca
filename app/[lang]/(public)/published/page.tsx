import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublishedSearch } from '@/components/publications/published-search'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { searchPublished } from '@/lib/features/publications/queries'
import { publishedAreas } from '@/lib/features/publications/queries'
import { dayInWords, indianDay } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('publications.page'))('title'),
})

type Query = { searchParams: Promise<{ area?: string; name?: string }> }

export default async function PublishedPage({ searchParams }: Query) {
  const { area = '', name = '' } = await searchParams
  const areas = await publishedAreas()
  const rows = await searchPublished(area === '' ? (areas.state ?? '') : area, name)
  const t = await getTranslations('publications')
  const words = await getTranslations('lists.stage')
  const locale = await getLocale()
  return (
    <>
      <PageHeading title={t('page.title')}>{t('page.lead')}</PageHeading>
      <PublishedSearch area={area} name={name} districts={areas.districts} />
      <Table
        caption={t('page.found', { count: rows.length })}
        rows={rows}
        rowKey={({ id }) => id}
        stack
        empty={<Empty title={t('page.none')} />}
        columns={[
          {
            key: 'panchayat',
            heading: t('field.panchayat'),
            rowHeading: true,
            cell: ({ id, panchayat }) => (
              <Link href={`/published/${id}`} prefetch={false}>
                {panchayat[locale]}
              </Link>
            ),
          },
          { key: 'block', heading: t('field.block'), cell: ({ block }) => block[locale] },
          { key: 'district', heading: t('field.district'), cell: ({ district }) => district[locale] },
          {
            key: 'on',
            heading: t('field.finalised'),
            cell: ({ finalisedAt }) => dayInWords(indianDay(new Date(finalisedAt))),
          },
          { key: 'stage', heading: t('field.status'), cell: ({ stage }) => <Tag tone="info">{words(stage)}</Tag> },
        ]}
      />
    </>
  )
}
