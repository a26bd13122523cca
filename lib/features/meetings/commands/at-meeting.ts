import 'server-only'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { permit, type Permit } from '@/lib/domain/access/permit'
import type { QuorumDecision, QuorumRule } from '@/lib/domain/meeting/quorum'
import { type Counted, quorumNow } from '@/lib/domain/meeting/standing'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { StoredMeeting } from '@/lib/features/meetings/store/stored'
import type { Context } from '@/lib/platform/command'
import { parseSetting } from '@/lib/rules/state-settings'

/** A meeting under the pen of somebody who may write on it, held until the transaction ends. */
interface UnderPen<V extends RecordingVerb> {
  readonly meeting: StoredMeeting
  readonly permit: Permit<V>
  readonly rule: QuorumRule
}

type RecordingVerb = 'meeting.record' | 'meeting.confirmPresence' | 'meeting.sign' | 'list.finalise'

/**
 * Takes a meeting up for writing: there, in scope, on or after its day, and – where the page showed a version – still at
 * that version. The rule of quorum is the one frozen in its notice.
 */
export const takeUp = async <V extends RecordingVerb>(
  { actor, tx, today }: Context,
  verb: V,
  meetingId: string,
  version: number | null,
): Promise<Result<UnderPen<V>>> => {
  const meeting = await meetings.hold(tx, meetingId)
  if (!meeting) return refuse('access.absent')
  const allowed = permit(actor, verb, meeting)
  if (!allowed.ok) return allowed
  if (version !== null && meeting.version !== version) return refuse('access.changedMeanwhile')
  if (meeting.heldOn > today) return refuse('meetings.notHeldYet', { on: meeting.heldOn })
  const rule = parseSetting('quorumRule', meeting.quorumRule)
  return rule.ok ? ok({ meeting, permit: allowed.value, rule: rule.value }) : rule
}

/** The columns that every count changes: how quorum stands now. */
export const standing = (rule: QuorumRule, counted: Counted) => {
  const decision = quorumNow(rule, counted)
  return { decision, columns: meetings.quorumColumns(decision, counted.familiesPresent) }
}

/** What the journal says whenever the record of a meeting was written on. */
export const recorded = (meeting: StoredMeeting, quorum: QuorumDecision): AuditEvent => ({
  type: 'meetings.recorded',
  place: meeting.place,
  subject: { kind: 'meeting', id: meeting.id },
  params: {
    number: String(meeting.number),
    present: quorum.present,
    required: quorum.required,
    outcome: quorum.outcome,
  },
})
