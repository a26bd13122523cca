import { saveAttendance } from '@/lib/features/meetings/commands/attendance'
import { failMeeting } from '@/lib/features/meetings/commands/fail'
import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { saveOrder } from '@/lib/features/meetings/commands/order'
import { confirmPresence } from '@/lib/features/meetings/commands/presence'
import { recordProceedings, recordResolution } from '@/lib/features/meetings/commands/proceedings'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { MeetingKind } from '@/lib/domain/meeting/notice'
import { dayOf, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { listSeen } from './list'
import { orderOf } from './order'
import type { Stage, Village } from './stage'

const AGENDA = [
  'अंत्योदय प्राथमिकता सूची का वाचन / Reading of the Antyodaya priority list',
  'परिवारों का क्रम / Order of the families',
  'अन्य विषय / Other business',
].join('\n')

interface Call {
  readonly noticeOn: number
  readonly heldOn: number
  readonly kind?: MeetingKind
}

/** The Gram Sabha is called for a signed list. */
export const called = async (
  { play, today }: Stage,
  village: Village,
  listId: string,
  { noticeOn, heldOn, kind = 'SPECIAL' }: Call,
): Promise<string> => {
  const { en, hi } = village.panchayat.called
  const { id } = await play(on(noticeOn, '13:00'), village.secretary, notifyMeeting, {
    ...(await listSeen(village, listId)),
    kind,
    noticeOn: dayOf(today, on(noticeOn)),
    meetingOn: dayOf(today, on(heldOn)),
    time: '11:00',
    venue: `विद्यालय मैदान, ${hi} / School ground, ${en}`,
    namesList: true,
    agenda: AGENDA,
    noticeMode: 'MUNADI',
    noticeProof: `सूचना पट्ट का चित्र, मुनादी रजिस्टर, ${hi}`,
  })
  return id
}

const meetingSeen = async ({ secretary }: Village, meetingId: string) => {
  const meeting = await seenBy(secretary, (tx) => meetings.find(tx, meetingId))
  if (!meeting) throw new Error(`No meeting ${meetingId}`)
  return { seen: { meetingId, version: meeting.version }, base: meeting.baseFamilies }
}

/** The secretary ticks the families who came, so many of a hundred, and writes the proceedings. */
const recorded = async ({ play }: Stage, village: Village, meetingId: string, day: number, share: number) => {
  const { base } = await meetingSeen(village, meetingId)
  const present = Array.from({ length: base }, (_, index) => index + 1).filter((serial) => (serial * 37) % 100 < share)
  const [firstVillage] = village.panchayat.villages
  if (!firstVillage) throw new Error('A panchayat without a village')
  const page = { meetingId, village: firstVillage, from: 1, to: base, present }
  await play(on(day, '11:20'), village.secretary, saveAttendance, page)
  const families = present.length
  const { seen } = await meetingSeen(village, meetingId)
  await play(on(day, '11:40'), village.secretary, recordProceedings, {
    ...seen,
    startedAt: '11:15',
    endedAt: undefined,
    presidingOffice: 'PRADHAN',
    presidingName: village.pradhan.name,
    men: families,
    women: Math.ceil(families * 0.8),
    others: 0,
    scheduledCaste: Math.floor(families * 0.4),
    scheduledTribe: Math.floor(families * 0.1),
    readOut: true,
    readBy: village.secretary.name,
  })
}

/** Too few came, the meeting waited and was written down as failed. */
export const failed = async (stage: Stage, village: Village, meetingId: string, day: number): Promise<void> => {
  await recorded(stage, village, meetingId, day, 20)
  const { seen } = await meetingSeen(village, meetingId)
  await stage.play(on(day, '12:10'), village.secretary, failMeeting, { ...seen, waitedMinutes: 45 })
}

/** The Gram Sabha decides and the Pradhan signs: the list is final. */
export const finalised = async (
  stage: Stage,
  village: Village,
  listId: string,
  { noticeOn, heldOn }: Call,
): Promise<void> => {
  const meetingId = await called(stage, village, listId, { noticeOn, heldOn })
  const { play } = stage
  await recorded(stage, village, meetingId, heldOn, 55)
  const seen = async () => (await meetingSeen(village, meetingId)).seen
  await play(on(heldOn, '11:50'), village.officer, confirmPresence, await seen())
  const rows = await orderOf(village, listId)
  await play(on(heldOn, '12:40'), village.secretary, saveOrder, { ...(await seen()), rows })
  await play(on(heldOn, '13:10'), village.secretary, recordResolution, {
    ...(await seen()),
    resolutionNumber: `GS/${dayOf(stage.today, on(heldOn)).slice(0, 4)}/${String(rows.length)}`,
    resolutionText: 'सूची पढ़कर सुनाई गई और तय किए गए क्रम में स्वीकार की गई।',
    dissent: '',
    endedAt: '13:05',
  })
  await play(on(heldOn, '13:30'), village.pradhan, finaliseList, await seen())
}
