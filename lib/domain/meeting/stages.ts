import type { Verb } from '@/lib/domain/access/grants'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

export const MEETING_STAGES = ['NOTIFIED', 'RECORDED', 'FAILED', 'SIGNED'] as const
export type MeetingStage = (typeof MEETING_STAGES)[number]

/** A meeting that nobody signed and that did not fail: its record may be written and corrected. */
export const OPEN_STAGES: readonly MeetingStage[] = ['NOTIFIED', 'RECORDED']

interface Step {
  readonly verb: Verb
  readonly from: readonly MeetingStage[]
  readonly to: MeetingStage
}

/** The life of a meeting: one table. A record may be corrected until it is signed; failed meetings stay on record. */
export const MEETING_STEPS = {
  record: { verb: 'meeting.record', from: OPEN_STAGES, to: 'RECORDED' },
  fail: { verb: 'meeting.record', from: OPEN_STAGES, to: 'FAILED' },
  confirmPresence: { verb: 'meeting.confirmPresence', from: ['RECORDED'], to: 'RECORDED' },
  sign: { verb: 'meeting.sign', from: ['RECORDED'], to: 'SIGNED' },
} as const satisfies Record<string, Step>

export type MeetingStep = keyof typeof MEETING_STEPS

/** The stage a step leads to. Refuses `meetings.wrongStage` when the table has no such step from here. */
export const advanceMeeting = (stage: MeetingStage, step: MeetingStep): Result<MeetingStage> => {
  const { from, to }: Step = MEETING_STEPS[step]
  return from.includes(stage) ? ok(to) : refuse('meetings.wrongStage', { stage })
}
