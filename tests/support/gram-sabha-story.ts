import { placePath } from '@/lib/domain/place/path'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { attestList } from '@/lib/features/lists/commands/attest'
import { displayList } from '@/lib/features/lists/commands/display'
import { drawList } from '@/lib/features/lists/commands/draw'
import { saveAttendance } from '@/lib/features/meetings/commands/attendance'
import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { saveOrder } from '@/lib/features/meetings/commands/order'
import { confirmPresence } from '@/lib/features/meetings/commands/presence'
import { recordProceedings, recordResolution } from '@/lib/features/meetings/commands/proceedings'
import { lawful } from '@/tests/support/factories'
import { versionOf } from '@/tests/support/rows'
import { DRAWN, on, type Story, VILLAGES } from '@/tests/support/applied-story'

/** The days of the story: signed and notified a week after the drawing, held another week later. */
export const SIGNED = plainDate('2026-08-22')
export const HELD = plainDate('2026-08-29')

/** Drawn, on the board for its seven days and signed by the officer. */
export const signedList = async ({ asha, bhanu, driveId }: Story): Promise<string> => {
  const { id: listId } = lawful(await on(DRAWN, asha, drawList, { driveId }))
  const seen = async () => ({ listId, version: await versionOf('priority_lists', listId) })
  lawful(await on(DRAWN, asha, displayList, { ...(await seen()), displayedOn: DRAWN, board: 'Panchayat Bhawan' }))
  lawful(await on(SIGNED, bhanu, attestList, await seen()))
  return listId
}

/** A special meeting called for a signed list. */
export const calledMeeting = async (
  { asha }: Story,
  listId: string,
  { noticeOn = SIGNED, meetingOn = HELD, kind = 'SPECIAL' }: Partial<Parameters<typeof notifyMeeting>[1]> = {},
): Promise<string> => {
  const version = await versionOf('priority_lists', listId)
  const words = { time: '11:00', venue: 'School ground', namesList: true, agenda: '', noticeProof: 'board photograph' }
  const notice = { ...words, noticeMode: 'MUNADI' as const, kind, noticeOn, meetingOn, listId, version }
  return lawful(await on(noticeOn, asha, notifyMeeting, notice)).id
}

interface Held {
  readonly present?: readonly number[]
  readonly officer?: boolean
  readonly readOut?: boolean
  readonly day?: PlainDate
}

/** A meeting held: families ticked, proceedings written, the officer's presence confirmed, a resolution recorded. */
export const heldMeeting = async (
  { asha, bhanu }: Story,
  meetingId: string,
  { present = [1, 2, 3], officer = true, readOut = true, day = HELD }: Held = {},
): Promise<void> => {
  const seen = async () => ({ meetingId, version: await versionOf('meetings', meetingId) })
  for (const village of VILLAGES)
    lawful(
      await on(day, asha, saveAttendance, {
        meetingId,
        village: placePath(village),
        from: 1,
        to: 600,
        present: [...present],
      }),
    )
  const counts = { men: present.length, women: 1, others: 0, scheduledCaste: 1, scheduledTribe: 0 }
  const chair = { presidingOffice: 'PRADHAN' as const, presidingName: 'Gopal' }
  const hours = { startedAt: '11:15', endedAt: '13:00' }
  const reading = readOut ? { readOut, readBy: 'Asha' } : { readOut, readBy: undefined }
  lawful(await on(day, asha, recordProceedings, { ...(await seen()), ...hours, ...chair, ...counts, ...reading }))
  if (officer) lawful(await on(day, bhanu, confirmPresence, await seen()))
  const resolved = { resolutionNumber: 'GS/7', resolutionText: 'The list is adopted.', dissent: '', endedAt: '13:00' }
  lawful(await on(day, asha, recordResolution, { ...(await seen()), ...resolved }))
}

type Decided = Parameters<typeof saveOrder>[1]['rows'][number]

/** One row of an order as it is typed. */
export const row = (applicationId: string | undefined, rank: number | null, facts: Partial<Decided> = {}): Decided => ({
  applicationId: applicationId ?? '',
  decision: rank === null ? 'NOT_SELECTED' : rank <= 2 ? 'SELECTED' : 'WAITLISTED',
  rank: rank ?? undefined,
  rejection: rank === null ? 'NOT_NEEDY' : undefined,
  deviation: undefined,
  words: undefined,
  ...facts,
})

/** The aid's own order of the four families: the widow's, the poorer, the better off; the last is passed over. */
export const aidsOrder = ({ applied }: Story): readonly Decided[] => [
  row(applied[1]?.id, 1),
  row(applied[2]?.id, 2),
  row(applied[0]?.id, 3),
  row(applied[3]?.id, null),
]

/** Keeps an order at a meeting. */
export const ordered = async (
  { asha }: Story,
  meetingId: string,
  rows: readonly Decided[],
  day: PlainDate = HELD,
): Promise<void> => {
  const version = await versionOf('meetings', meetingId)
  lawful(await on(day, asha, saveOrder, { meetingId, version, rows: [...rows] }))
}
