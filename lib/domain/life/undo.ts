import { present, type Unit } from '@/lib/domain/life/unit'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * A household that an event brought forth, when that is taken back: it ends. After a split its number leads to the first
 * one; a family that came by certificate is free to come by it again.
 */
export const unfound = (founded: Unit, origin: string | null, today: PlainDate): Unit => ({
  ...founded,
  ended: { on: today, cause: 'UNDONE' },
  family: {
    ...founded.family,
    mergedInto: origin,
    members: founded.family.members.map((member) =>
      present(founded).some(({ serial }) => serial === member.serial)
        ? { ...member, ended: { on: today, cause: 'ENTERED_WRONGLY' } }
        : member,
    ),
  },
})

/** What is known of an event that somebody wants to take back. */
export interface Undoing {
  readonly recordedOn: PlainDate
  readonly undone: boolean
  /** Whether somebody of its Deletion Certificate was taken in elsewhere. */
  readonly takenIn: boolean
  /** Whether the household that the event brought forth has applied, holds a card, or was changed. */
  readonly foundedInUse: boolean
  readonly reason: string
}

/**
 * Decides whether an event may be taken back: once, with a reason, within the days the State allows, while nobody was taken
 * in elsewhere (F4). An officer's answer to what it raised keeps no wrong fact in the register: the question is put anew
 * (decision 0071). Who may is the permit's question: the office that records.
 */
export const mayUndo = (event: Undoing, today: PlainDate, undoDays: number): Result<true> => {
  if (event.undone) return refuse('lives.undoneAlready')
  if (daysBetween(event.recordedOn, today) > undoDays) return refuse('lives.undoTooLate', { days: undoDays })
  if (event.takenIn) return refuse('lives.takenIn')
  if (event.foundedInUse) return refuse('lives.foundedInUse')
  return event.reason.trim() === '' ? refuse('lives.reasonMissing', {}, 'reason') : ok(true)
}
