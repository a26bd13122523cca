import 'server-only'
import { advanceMeeting } from '@/lib/domain/meeting/stages'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as rows from '@/lib/features/lists/store/rows'
import { takeUp } from './at-meeting'
import type { SaveOrderInput } from '@/lib/features/meetings/schema'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { Command } from '@/lib/platform/command'

type Typed = SaveOrderInput['rows'][number]

/** Keeps the order as the meeting has it so far, as often as wanted; only the signature makes it final (R48). */
export const saveOrder: Command<SaveOrderInput, { id: string }> = async (
  context,
  { meetingId, version, rows: typed },
) => {
  const taken = await takeUp(context, 'meeting.record', meetingId, version)
  if (!taken.ok) return taken
  const { meeting, permit } = taken.value
  const stage = advanceMeeting(meeting.stage, 'record')
  if (!stage.ok) return stage
  const known = new Map((await rows.ofList(context.tx, meeting.listId)).map((row) => [row.applicationId, row]))
  const twice = collision(typed, (id) => known.get(id)?.number ?? '')
  if (!twice.ok) return twice
  const ordered = typed.filter(({ applicationId }) => known.has(applicationId)).map(toOrder)
  await rows.keepOrder(context.tx, permit, meeting.listId, ordered)
  const saved = await meetings.save(context.tx, permit, meeting, { stage: stage.value })
  if (!saved.ok) return saved
  return ok({
    value: { id: meetingId },
    event: {
      type: 'meetings.ordered',
      place: meeting.place,
      subject: { kind: 'meeting', id: meetingId },
      params: {
        number: String(meeting.number),
        decided: ordered.filter(({ decision }) => decision !== null).length,
        rows: known.size,
      },
    },
  })
}

const rankOf = ({ decision, rank }: Typed): number | null => (decision === 'NOT_SELECTED' ? null : (rank ?? null))

/** A rank that two rows claim is refused at once, at the second one's field. */
const collision = (typed: readonly Typed[], numberOf: (id: string) => string): Result<true> => {
  const index = typed.findIndex((row, at) => {
    const rank = rankOf(row)
    return rank !== null && typed.findIndex((other) => rankOf(other) === rank) < at
  })
  const second = typed[index]
  if (!second) return ok(true)
  const params = { rank: rankOf(second) ?? 0, number: numberOf(second.applicationId) }
  return refuse('lists.rankRepeated', params, `rows[${index}].rank`)
}

const toOrder = (row: Typed): rows.RowOrder => ({
  applicationId: row.applicationId,
  decision: row.decision ?? null,
  finalRank: rankOf(row),
  rejection: row.decision === 'NOT_SELECTED' ? (row.rejection ?? null) : null,
  deviation: row.decision === 'NOT_SELECTED' ? null : (row.deviation ?? null),
  words: row.words ?? '',
})
