import type { Actor } from '@/lib/domain/access/actor'
import { attestList } from '@/lib/features/lists/commands/attest'
import { displayList } from '@/lib/features/lists/commands/display'
import { drawList } from '@/lib/features/lists/commands/draw'
import * as lists from '@/lib/features/lists/store/lists'
import { saveAttendance } from '@/lib/features/meetings/commands/attendance'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { saveOrder } from '@/lib/features/meetings/commands/order'
import { confirmPresence } from '@/lib/features/meetings/commands/presence'
import { recordProceedings, recordResolution } from '@/lib/features/meetings/commands/proceedings'
import * as meetings from '@/lib/features/meetings/store/meetings'
import { today } from '@/lib/platform/clock'
import type { Ground } from '@/tests/e2e/world/ground'
import { seenBy, told } from '@/tests/e2e/world/told'

/** The people of a panchayat who bring a list before the Gram Sabha. */
export interface Bench {
  readonly secretary: Actor
  readonly officer: Actor
  readonly pradhan: Actor
}

const listSeen = async (actor: Actor, listId: string) => {
  const list = await seenBy(actor, (tx) => lists.find(tx, listId))
  return { listId, version: list?.version ?? 0 }
}

const meetingSeen = async (actor: Actor, meetingId: string) => {
  const meeting = await seenBy(actor, (tx) => meetings.find(tx, meetingId))
  return { meetingId, version: meeting?.version ?? 0 }
}

/** A meeting and the list it is about. */
export interface Called {
  readonly list: string
  readonly meeting: string
}

/** Draws the list, puts it up, has it signed and calls the Gram Sabha for today: this State's windows are of no days. */
export const called = async ({ secretary, officer }: Bench, driveId: string): Promise<Called> => {
  const day = today()
  const { id: list } = await told(secretary, drawList, { driveId })
  const board = { displayedOn: day, board: 'Panchayat Bhawan' }
  await told(secretary, displayList, { ...(await listSeen(secretary, list)), ...board })
  await told(officer, attestList, await listSeen(officer, list))
  const { id: meeting } = await told(secretary, notifyMeeting, {
    ...(await listSeen(secretary, list)),
    ...{ kind: 'SPECIAL', noticeOn: day, meetingOn: day, time: '11:00', venue: 'School ground', agenda: '' },
    ...{ namesList: true, noticeMode: 'MUNADI', noticeProof: 'Register 4' },
  })
  return { list, meeting }
}

interface Held {
  /** How many of the families, from the first, the meeting selects. */
  readonly selected: number
  readonly officerComes: boolean
}

/** Holds the meeting: four families present, the list read out, the aid's own order kept, a resolution written. */
export const held = async (
  { secretary, officer }: Bench,
  { village }: Ground,
  { list, meeting: meetingId }: Called,
  { selected, officerComes }: Held,
): Promise<void> => {
  const seen = () => meetingSeen(secretary, meetingId)
  await told(secretary, saveAttendance, { meetingId, village, from: 1, to: 9, present: [1, 2, 3, 4] })
  await told(secretary, recordProceedings, {
    ...(await seen()),
    ...{ startedAt: '11:15', endedAt: '13:00', presidingOffice: 'PRADHAN', presidingName: 'Gopal Singh' },
    ...{ men: 2, women: 4, others: 0, scheduledCaste: 3, scheduledTribe: 0, readOut: true, readBy: 'Asha Thakur' },
  })
  if (officerComes) await told(officer, confirmPresence, await meetingSeen(officer, meetingId))
  await told(secretary, saveOrder, { ...(await seen()), rows: await inAidsOrder(secretary, list, selected) })
  await told(secretary, recordResolution, {
    ...(await seen()),
    ...{ resolutionNumber: 'GS/7', resolutionText: 'The list is adopted.', dissent: '', endedAt: '13:00' },
  })
}

const inAidsOrder = async (secretary: Actor, listId: string, selected: number) => {
  const rows = await seenBy(secretary, (tx) =>
    tx.listRow.findMany({ where: { listId }, orderBy: { aidRank: 'asc' }, select: { applicationId: true } }),
  )
  return rows.map(({ applicationId }, index) => ({
    applicationId,
    decision: index < selected ? ('SELECTED' as const) : ('WAITLISTED' as const),
    rank: index + 1,
    ...{ rejection: undefined, deviation: undefined, words: undefined },
  }))
}

/** The Pradhan signs: the list is final, sealed and published. */
export const sealed = async ({ pradhan }: Bench, { meeting }: Called): Promise<void> => {
  await told(pradhan, finaliseList, await meetingSeen(pradhan, meeting))
}
