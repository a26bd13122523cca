import 'server-only'
import { LIST_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { officerOn } from '@/lib/domain/assignment/assignment'
import { kindOf } from '@/lib/domain/place/path'
import { closeList } from '@/lib/domain/selection/close'
import { readsFamilies } from '@/lib/domain/selection/department'
import { displayEnds } from '@/lib/domain/selection/attest'
import { advanceList, type ListStage } from '@/lib/domain/selection/stages'
import { dayInIndia, momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { typedDay } from '@/lib/domain/shared/typed-day'
import { left } from '@/lib/features/cards/store/moves'
import * as allocations from '@/lib/features/allocations/store/allocations'
import * as assignments from '@/lib/features/assignments/store'
import * as drives from '@/lib/features/drives/store'
import * as listed from '@/lib/features/lists/store/applications'
import { linesOf } from '@/lib/features/lists/store/lines'
import * as lists from '@/lib/features/lists/store/lists'
import { withVillages } from '@/lib/features/lists/store/reading'
import { underThen } from '@/lib/features/lists/store/then'
import {
  type Drawable,
  type ListsThenView,
  type ListsView,
  type ListView,
  type MeetingLine,
  toRows,
} from '@/lib/features/lists/view'
import * as meetings from '@/lib/features/meetings/store/meetings'
import type { StoredMeeting } from '@/lib/features/meetings/store/stored'
import * as settings from '@/lib/features/settings/store'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { settingsOn } from '@/lib/rules/state-settings'

const PAGE = 50

/** One page of the lists in the reader's area, and the drives in which the reader could draw one. */
export const listLists = defineQuery(
  async (reading, { after }: { after?: string | undefined }): Promise<ListsView> => {
    const { actor, tx } = reading
    const found = await lists.under(tx, actor.place, { limit: PAGE + 1, ...(after === undefined ? {} : { after }) })
    const page = found.slice(0, PAGE)
    return {
      lines: await linesOf(tx, page),
      next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      drawable: permit(actor, 'list.draw', { place: actor.place }).ok ? await drawableIn(reading) : [],
    }
  },
  { readers: LIST_READERS },
)

interface AskedThen {
  readonly asOf: string
  readonly after?: string | undefined
}

/** One page of the lists in the reader's area as they stood at the end of a day (F8); no day when none could be read. */
export const listListsThen = defineQuery(
  async (reading, { asOf, after }: AskedThen): Promise<ListsThenView> => {
    const { actor, tx, today } = reading
    const day = typedDay(asOf)
    if (day === null || day > today) return { day: null, lines: [], next: null }
    const before = momentInIndia(addDays(day, 1), '00:00')
    const found = await underThen(tx, actor.place, { before, after, limit: PAGE + 1 })
    const page = found.slice(0, PAGE)
    const stood = page.map(({ list, stage, seats }) => ({ ...list, stage, seats }))
    const lines = (await linesOf(tx, stood)).map((line, nth) => ({ ...line, since: page[nth]?.since ?? null }))
    return { day, lines, next: found.length > PAGE ? (page.at(-1)?.list.id ?? null) : null }
  },
  { readers: LIST_READERS },
)

const drawableIn = async ({ tx, actor }: Reading): Promise<readonly Drawable[]> => {
  if (kindOf(actor.place) !== 'PANCHAYAT') return []
  const open: Drawable[] = []
  for (const { id, label } of await drives.ofState(tx, actor.place)) {
    const [last] = await lists.editions(tx, id, actor.place)
    const progress = await listed.progress(tx, id, actor.place)
    if ((last && last.stage !== 'RETURNED_TO_GP') || progress.handedIn === 0) continue
    const quota = await allocations.current(tx, id, actor.place)
    open.push({
      driveId: id,
      drive: label,
      seats: quota?.seats ?? null,
      ...progress,
      edition: (last?.edition ?? 0) + 1,
    })
  }
  return open
}

const listOf = async (reading: Reading, id: string): Promise<ListView | null> => {
  const { actor, scope, tx, today } = reading
  const list = await lists.find(tx, id)
  const [line] = list ? await linesOf(tx, [list]) : []
  if (!list || !line) return null
  const quota = await allocations.current(tx, list.driveId, list.place)
  const { stage } = list
  const named = readsFamilies(scope.need, list)
  const goes = (step: Parameters<typeof advanceList>[1]): boolean => advanceList(stage, step).ok
  const mayDraw = permit(actor, 'list.draw', list).ok
  const [newest] = await lists.editions(tx, list.driveId, list.place)
  return {
    ...line,
    seats: list.sealedDigest === null ? (quota?.seats ?? list.seats) : list.seats,
    path: list.place,
    driveId: list.driveId,
    version: list.version,
    failedMeetings: list.failedMeetings,
    display: await displayOf(reading, list),
    drawnOn: dayInIndia(list.drawnAt),
    today,
    attestedAt: list.attestedAt?.toISOString() ?? null,
    officer: await officerOf(reading, list, today),
    finalisedAt: list.finalisedAt?.toISOString() ?? null,
    digest: list.publicDigest,
    returnReason: list.returnReason,
    notOn: list.finalisedAt === null ? await listed.notOn(tx, list) : 0,
    named,
    rows: named ? toRows(await withVillages(tx, id)) : [],
    meetings: (await meetings.ofList(tx, id)).map(toLine),
    may: {
      draw: mayDraw && isTentative(stage),
      display: mayDraw && goes('display'),
      attest: goes('attest') && list.displayedOn !== null && permit(actor, 'list.attest', list).ok,
      call: goes('notify') && permit(actor, 'meeting.notify', list).ok,
      drawNext: mayDraw && stage === 'RETURNED_TO_GP' && newest?.id === id,
      close: permit(actor, 'card.issue', list).ok && closeList(stage, (await left(tx, id)).waiting).ok,
    },
  }
}

/** One list with its rows explained, its meetings, and what the reader may do with it now; null when absent. */
export const showList = defineQuery(listOf, { readers: LIST_READERS })

const toLine = (meeting: StoredMeeting): MeetingLine => ({
  id: meeting.id,
  number: meeting.number,
  kind: meeting.kind,
  stage: meeting.stage,
  heldOn: meeting.heldOn,
  venue: meeting.venue,
  present: meeting.familiesPresent,
  required: meeting.required,
})

const isTentative = (stage: ListStage): boolean => stage === 'DRAFT' || stage === 'TENTATIVE'

const displayOf = async ({ tx }: Reading, { displayedOn, displayedAt, place }: lists.StoredList) => {
  if (displayedOn === null) return null
  const choices = settingsOn(displayedOn, await settings.ofState(tx, place))
  if (!choices.ok) return null
  const until = displayEnds(displayedOn, choices.value.boardDisplayDays.value)
  return { on: displayedOn, until, board: displayedAt ?? '' }
}

const officerOf = async ({ tx }: Reading, { driveId, place }: lists.StoredList, day: PlainDate) => {
  const history = await assignments.history(tx, driveId, place)
  const current = officerOn(history, { panchayat: place, driveId }, day)
  if (!current.ok) return null
  const stored = history.find((one) => one.officerId === current.value.officerId)
  return stored ? { name: stored.officerName, designation: stored.designation } : null
}
