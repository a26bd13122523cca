import { getTranslations } from 'next-intl/server'
import { ListStageTag } from '@/components/lists/list-stage'
import { Tag } from '@/components/ui/tag'
import type { PanchayatRow } from '@/lib/features/consolidations/view/rows'

/** Where a panchayat stands: its list's stage, the declaration that nobody applied, late, or back at its Gram Sabha. */
export const PanchayatStanding = async ({ row }: { row: PanchayatRow }) => {
  const t = await getTranslations('consolidations.page')
  return (
    <span className="flex flex-wrap gap-1">
      {row.outcome === 'NO_APPLICANTS' ? (
        <Tag tone="good">{t('declared')}</Tag>
      ) : row.list ? (
        <ListStageTag stage={row.list.stage} />
      ) : (
        <Tag>{t('noList')}</Tag>
      )}
      {row.heldOut ? <Tag tone="info">{t('heldOut')}</Tag> : null}
      {row.late && !row.heldOut ? <Tag tone="warning">{t('late')}</Tag> : null}
    </span>
  )
}
