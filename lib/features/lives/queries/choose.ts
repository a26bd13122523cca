import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { toldBetween } from '@/lib/domain/life/retrace'
import { headOf } from '@/lib/domain/life/unit'
import { ENDING } from '@/lib/domain/review/kinds'
import { inForceOn } from '@/lib/domain/shared/cited'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { daysBetween } from '@/lib/domain/shared/plain-date'
import { handNames } from '@/lib/features/households/store/ties'
import * as versions from '@/lib/features/households/store/versions'
import * as events from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import type { PastEvent } from '@/lib/features/lives/view/past'
import { called, type Choosable, toChoosable } from '@/lib/features/lives/view/people'
import { answeredOf } from '@/lib/features/reviews/store/put-by'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { LIVES } from '@/lib/rules/lives'

const SHOWN = 50

const pastOf = async ({ tx, actor, today }: Reading, known: units.Loaded): Promise<readonly PastEvent[]> => {
  const { id, family } = known.unit
  const found = await events.list(tx, id, SHOWN)
  const hands = await handNames(
    tx,
    found.map(({ accountId }) => accountId),
  )
  const others = found.flatMap(({ householdId, otherHousehold }) =>
    [householdId, otherHousehold].flatMap((one) => (one === null || one === id ? [] : [one])),
  )
  const numbers = await units.numbersOf(tx, others)
  const days = inForceOn(LIVES.undoDays, today)
  if (!days.ok) throw new Error('No figure for today')
  const may = permit(actor, 'household.record', { place: family.place, householdId: id }).ok
  return found.map((event) => {
    const otherId = event.householdId === id ? event.otherHousehold : event.householdId
    const number = otherId === null ? undefined : numbers.get(otherId)
    return {
      id: event.id,
      kind: event.kind,
      on: event.on,
      at: event.at,
      who: hands.get(event.accountId) ?? null,
      members:
        event.householdId === id
          ? known.unit.family.members
              .filter(({ serial }) => event.serials.includes(serial))
              .map((member) => ({ serial: member.serial, name: called(member) }))
          : [],
      document: event.document,
      reason: event.reason,
      undoReason: event.undoReason,
      undone: event.undoneAt !== null,
      withdrawn: event.householdId === id ? event.withdrawn : [],
      temporaryUntil: event.temporaryUntil,
      certificate: event.householdId === id ? event.certificate : null,
      other: otherId !== null && number !== undefined ? { id: otherId, number, founded: event.kind === 'SPLIT' } : null,
      mayUndo:
        may &&
        event.undoneAt === null &&
        event.householdId === id &&
        daysBetween(dayInIndia(event.at), today) <= days.value.value,
    }
  })
}

/** What may be said to have happened to a family, and what was recorded so far; null when it is not in the reader's area. */
export const chooseLife = defineQuery(
  async (reading, id: string) => {
    const { tx, actor } = reading
    const known = isRowId(id) ? await units.load(tx, id) : null
    if (!known) return null
    const { unit, number } = known
    const head = headOf(unit)
    return {
      id,
      number,
      title: head ? called(head) : { en: number, hi: number },
      ended: unit.ended !== null,
      mayRecord: permit(actor, 'household.record', { place: unit.family.place, householdId: id }).ok,
      past: await pastOf(reading, known),
    }
  },
  { readers: REGISTER_READERS },
)

/** Who was told as related to the head whom the event had made, and has to be told anew when it is taken back. */
const betweenOf = async (tx: Reading['tx'], { unit }: units.Loaded, eventId: string): Promise<readonly Choosable[]> => {
  const event = await events.find(tx, eventId)
  const written = event && events.versionOf(event)
  if (written === null) return []
  const bodies = await versions.some(tx, unit.id, [written - 1, written])
  const [before, after] = [bodies.get(written - 1), bodies.get(written)]
  return before && after ? toldBetween(unit, before.body, after.body).map(toChoosable) : []
}

/** One recorded event of a family, for taking it back; null when the reader may not. */
export const showPast = defineQuery(
  async (reading, id: string, eventId: string) => {
    const known = isRowId(id) && isRowId(eventId) ? await units.load(reading.tx, id) : null
    if (!known) return null
    const event = (await pastOf(reading, known)).find((one) => one.id === eventId)
    if (!event?.mayUndo) return null
    const head = headOf(known.unit)
    const answers = await answeredOf(reading.tx, eventId)
    const hands = await handNames(
      reading.tx,
      answers.map(({ by }) => by),
    )
    return {
      ...{ id, number: known.number, event, between: await betweenOf(reading.tx, known, eventId) },
      title: head ? called(head) : { en: known.number, hi: known.number },
      answered: answers.map(({ kind, outcome, at, by }) => ({
        ...{ kind, outcome, at },
        who: (by === null ? undefined : hands.get(by)) ?? null,
        ends: ENDING.includes(outcome),
      })),
    }
  },
  { readers: REGISTER_READERS },
)
