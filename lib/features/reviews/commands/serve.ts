import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { serveNotice } from '@/lib/domain/review/serve'
import { certain } from '@/lib/domain/shared/certain'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { ServeReviewInput } from '@/lib/features/reviews/schema'
import * as reviews from '@/lib/features/reviews/store/questions'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { reviewDueOn } from '@/lib/rules/lives'
import { settingsOn } from '@/lib/rules/state-settings'

/**
 * The notice has reached the person: from that day on the days to answer count, and the question is due when its officer
 * has had the usual time after them (F96).
 */
export const serveReviewNotice: Command<ServeReviewInput, { id: string }> = async (
  { actor, tx, today },
  { id, version, on, how },
) => {
  const question = await reviews.find(tx, id)
  if (!question) return refuse('access.absent')
  const { place, householdId, kind, closedAt, openedAt, served } = question
  const allowed = permit(actor, 'card.hear', { place, householdId })
  if (!allowed.ok) return allowed
  if (question.version !== version) return refuse('access.changedMeanwhile')
  const chosen = settingsOn(today, await settings.ofState(tx, place))
  if (!chosen.ok) return chosen
  const until = serveNotice({
    ...{ kind, closed: closedAt !== null, openedOn: dayInIndia(openedAt), until: served?.until ?? null, on, today },
    days: chosen.value.pensionNoticeDays.value,
  })
  if (!until.ok) return until
  const written = { on, how, until: until.value, by: actor.accountId, dueOn: certain(reviewDueOn(until.value)) }
  const saved = await reviews.serve(tx, allowed.value, { id, version }, written)
  if (!saved.ok) return saved
  return ok({
    value: { id },
    event: {
      type: 'reviews.served',
      place,
      subject: { kind: 'review', id },
      params: { kind, how, until: until.value },
    },
  })
}
