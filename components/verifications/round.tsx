import { getLocale, getTranslations } from 'next-intl/server'
import { StageTag } from '@/components/applications/stage-tag'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { VillageRound } from '@/lib/features/verifications/view/round'
import { dayInWords } from '@/lib/platform/words'

/** The families of one village in walking order; each line leads to its sheet. Prints for the walk. */
export const Round = async ({ round: { panchayat, village, visits } }: { round: VillageRound }) => {
  const t = await getTranslations('verifications.page')
  const words = await getTranslations('applications.page')
  const locale = await getLocale()
  return (
    <Table
      caption={`${village[locale]}, ${panchayat[locale]}`}
      stack
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        { key: 'house', heading: t('house'), cell: ({ houseNo }) => houseNo ?? t('noHouse') },
        {
          key: 'family',
          heading: words('family'),
          rowHeading: true,
          cell: ({ id, head, guardian }) => (
            <TextLink href={`/applications/${id}/verify`}>
              {[head[locale], ...(guardian ? [guardian[locale]] : [])].join(', ')}
            </TextLink>
          ),
        },
        { key: 'number', heading: words('number'), cell: ({ number }) => number },
        { key: 'stage', heading: words('stage'), cell: ({ stage }) => <StageTag stage={stage} /> },
        {
          key: 'due',
          heading: words('due'),
          cell: ({ dueOn, late }) => (
            <>
              {dueOn ? dayInWords(dueOn) : '–'} {late ? <Tag tone="bad">{words('late')}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}
