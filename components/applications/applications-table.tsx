import { getLocale, getTranslations } from 'next-intl/server'
import { StageTag } from '@/components/applications/stage-tag'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ApplicationRow } from '@/lib/features/applications/view/row'
import { dayInWords } from '@/lib/platform/words'

/** Applications, one a line: number, family, village, stage, and by when the next step is due. */
export const ApplicationsTable = async ({ rows }: { rows: readonly ApplicationRow[] }) => {
  const t = await getTranslations('applications.page')
  const locale = await getLocale()
  return (
    <Table
      caption={t('title')}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t('none')} />}
      columns={[
        {
          key: 'number',
          heading: t('number'),
          rowHeading: true,
          cell: ({ id, number }) => <TextLink href={`/applications/${id}`}>{number}</TextLink>,
        },
        {
          key: 'family',
          heading: t('family'),
          cell: ({ head, guardian }) => [head[locale], ...(guardian ? [guardian[locale]] : [])].join(', '),
        },
        { key: 'village', heading: t('village'), cell: ({ village }) => village[locale] },
        { key: 'panchayat', heading: t('panchayat'), cell: ({ panchayat }) => panchayat[locale] },
        { key: 'stage', heading: t('stage'), cell: ({ stage }) => <StageTag stage={stage} /> },
        {
          key: 'due',
          heading: t('due'),
          cell: ({ dueOn, late }) => (
            <>
              {dueOn ? dayInWords(dueOn) : '–'} {late ? <Tag tone="bad">{t('late')}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}
