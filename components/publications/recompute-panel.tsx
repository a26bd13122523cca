import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { PublicList } from '@/lib/domain/selection/public-list'
import type { Recomputed } from '@/lib/domain/selection/recompute'
import { momentInWords } from '@/lib/platform/words'

/** The answer of the recomputation, and the inputs it was derived from. */
export const RecomputePanel = async ({ list, outcome }: { list: PublicList; outcome: Recomputed }) => {
  const t = await getTranslations('publications')
  const words = await getTranslations('lists')
  const yesNo = (value: boolean): string => t(value ? 'field.yes' : 'field.no')
  return (
    <>
      {outcome.same ? (
        <Notice tone="good">{t('page.same', { selected: outcome.selected, waiting: outcome.waiting })}</Notice>
      ) : (
        <>
          <Notice tone="bad">{t('page.different')}</Notice>
          <Table
            caption={t('page.findings')}
            rows={outcome.findings}
            rowKey={({ check, row }) => `${check}-${row ?? 0}`}
            stack
            columns={[
              {
                key: 'check',
                heading: t('page.check'),
                rowHeading: true,
                cell: ({ check }) => words(`check.${check}`),
              },
              { key: 'row', heading: t('page.where'), cell: ({ row, number }) => number ?? row ?? t('page.whole') },
              {
                key: 'found',
                heading: t('page.foundValue'),
                cell: ({ found }) => <code className="digest">{found}</code>,
              },
              {
                key: 'expected',
                heading: t('page.expectedValue'),
                cell: ({ expected }) => <code className="digest">{expected}</code>,
              },
            ]}
          />
        </>
      )}
      <Table
        caption={t('page.inputs')}
        stack
        rows={list.rows}
        rowKey={(row) => row.number}
        columns={[
          { key: 'aid', heading: t('field.aid'), numeric: true, cell: ({ aidRank }) => aidRank },
          { key: 'rank', heading: t('field.rank'), numeric: true, cell: ({ finalRank }) => finalRank ?? '–' },
          { key: 'number', heading: t('field.number'), rowHeading: true, cell: ({ number }) => number },
          { key: 'recommended', heading: t('field.recommended'), cell: ({ recommended }) => yesNo(recommended) },
          { key: 'inclusion', heading: t('field.inclusion'), cell: ({ inclusion }) => yesNo(inclusion) },
          { key: 'groups', heading: t('field.groups'), numeric: true, cell: ({ groups }) => groups },
          {
            key: 'deprivation',
            heading: t('field.deprivation'),
            numeric: true,
            cell: ({ deprivation }) => deprivation,
          },
          { key: 'income', heading: t('field.incomePlace'), numeric: true, cell: ({ incomePlace }) => incomePlace },
          { key: 'dependants', heading: t('field.dependants'), numeric: true, cell: ({ dependants }) => dependants },
          {
            key: 'applied',
            heading: t('field.appliedAt'),
            cell: ({ appliedAt }) => momentInWords(new Date(appliedAt)),
          },
        ]}
      />
    </>
  )
}
