import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { OrderRows, type OrderWords } from '@/components/meetings/order-rows'
import { DEVIATION_REASONS } from '@/lib/domain/selection/deviation'
import { DECISIONS, REJECTION_REASONS } from '@/lib/domain/selection/order'
import { inReadingOrder, type RowView } from '@/lib/features/lists/view'
import { saveOrderAction } from '@/lib/features/meetings/actions'
import type { MeetingView } from '@/lib/features/meetings/view'

/** The order of the families as the meeting decides it; it may be saved as often as wanted (R48). */
export const OrderForm = async ({ meeting, rows }: { meeting: MeetingView; rows: readonly RowView[] }) => {
  const t = await getTranslations('meetings')
  const lists = await getTranslations('lists')
  const locale = await getLocale()
  const words: OrderWords = {
    rank: t('field.rank'),
    decision: t('field.decision'),
    undecided: t('page.undecided'),
    reasons: t('page.reasons'),
    rejection: t('field.rejection'),
    deviation: t('field.deviation'),
    words: t('field.reasonWords'),
    none: t('page.noReason'),
    aid: lists('field.aidRank'),
    notRecommended: lists('proposal.NOT_RECOMMENDED'),
    needsReason: t('page.needsReason'),
    up: t('page.moveUp', { name: '{name}' }),
    down: t('page.moveDown', { name: '{name}' }),
    seats: t('page.seatsUsed'),
    tooMany: t('page.tooMany'),
  }
  return (
    <ActionForm
      action={saveOrderAction}
      boxes="REPEAT"
      version={meeting.version}
      hidden={{ meetingId: meeting.id }}
      submitLabel={t('page.saveOrder')}
    >
      <OrderRows
        seats={meeting.seats}
        places={meeting.deviationPlaces}
        words={words}
        decisions={DECISIONS.map((code) => ({ value: code, label: lists(`decision.${code}`) }))}
        rejections={REJECTION_REASONS.map((code) => ({ value: code, label: lists(`rejection.${code}`) }))}
        deviations={DEVIATION_REASONS.map((code) => ({ value: code, label: lists(`deviation.${code}`) }))}
        rows={inReadingOrder(rows).map((row) => ({
          applicationId: row.applicationId,
          head: locale === 'hi' ? (row.head.hi ?? row.head.en) : row.head.en,
          line: [row.guardian?.[locale], row.village[locale], row.number].filter(Boolean).join(' · '),
          recommended: row.recommended,
          aidRank: row.aidRank,
          rank: row.decision === null ? (row.recommended ? row.aidRank : null) : row.finalRank,
          decision: row.decision ?? (row.recommended ? proposed(row.aidRank, meeting.seats) : ''),
          rejection: row.rejection ?? '',
          deviation: row.deviation ?? '',
          words: row.words,
        }))}
      />
    </ActionForm>
  )
}

/** Where nothing is decided yet the boxes hold the aid's proposal; only saving makes it the meeting's. */
const proposed = (rank: number, seats: number) => (rank <= seats ? 'SELECTED' : 'WAITLISTED')
