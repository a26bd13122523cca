import 'server-only'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'

/** Where members of a household were taken in by the certificate with which they left it. */
export interface TakenIn {
  readonly on: PlainDate
  readonly number: string
  readonly place: PlacePath
  /** How many of its members. */
  readonly persons: number
  /** The household there, where it lies in the reader's area. */
  readonly id: string | null
}

/** The certificate by which a whole family came. */
export interface CameBy {
  readonly certificate: string
  readonly number: string
  readonly place: PlacePath
  readonly id: string | null
}

interface Moved {
  readonly wentTo: readonly TakenIn[]
  /** The household to which the number of one that has ended leads: everybody who left last lives there (F2). */
  readonly leadsTo: string | null
  readonly cameBy: CameBy | null
}

const readable = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.household.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** Where a household's people went by certificate, and by which one a household came. */
export const movedBy = async (tx: Tx, id: string, ended: boolean): Promise<Moved> => {
  const [left, came] = await Promise.all([
    tx.departure.findMany({
      where: { householdId: id, voidAt: null },
      orderBy: [{ issuedAt: 'desc' }, { serial: 'asc' }],
    }),
    tx.lifeEvent.findFirst({ where: { householdId: id, kind: 'FAMILY_IN', undoneAt: null }, select: { id: true } }),
  ])
  const by = came && (await tx.departure.findFirst({ where: { takenEvent: came.id } }))
  const seen = await readable(tx, [
    ...left.flatMap(({ takenHousehold }) => takenHousehold ?? []),
    ...(by ? [by.householdId] : []),
  ])
  const known = (one: string | null) => (one !== null && seen.has(one) ? one : null)
  const [last] = left
  const together = left.filter(({ eventId }) => eventId === last?.eventId)
  const one = new Set(together.map(({ takenHousehold }) => takenHousehold)).size === 1
  const households = new Map(left.map((row) => [row.takenHousehold, row]))
  return {
    wentTo: [...households.values()].flatMap(({ takenAt, takenNumber, takenPlace, takenHousehold }) =>
      takenAt === null || takenNumber === null || takenPlace === null
        ? []
        : [
            {
              ...{ on: dayInIndia(takenAt), number: takenNumber, place: placePath(takenPlace) },
              persons: left.filter((row) => row.takenHousehold === takenHousehold).length,
              id: known(takenHousehold),
            },
          ],
    ),
    leadsTo: ended && one && last ? known(last.takenHousehold) : null,
    cameBy: by && {
      ...{ certificate: by.number, number: by.householdNumber },
      ...{ place: placePath(by.place), id: known(by.householdId) },
    },
  }
}
