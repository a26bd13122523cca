import 'server-only'
import type { Family } from '@/lib/domain/household/family'
import { householdAlong, type Moved, movedAlong } from '@/lib/domain/household/moved-along'
import type { Sources } from '@/lib/domain/household/provenance'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { originsOf } from '@/lib/features/households/store/origins'
import type { Tx } from '@/lib/platform/db'
import type { Taken } from './coming'
import type { Weighed } from './weigh'

/** A family that somebody leaves, as they were recorded in it, and where its facts come from. */
const leftBy = (taken: readonly Taken[], joined: Family) => ({
  left: {
    ...joined,
    ...taken[0]?.family,
    members: taken.map(({ newcomer, serial }) => ({ ...newcomer, serial, joined: null })),
  },
  joined,
  origins: new Map(taken.flatMap(({ sources }) => Object.entries(sources))),
})

/** Who had said what of those who come by a certificate, in the order of the serials they are given from `first` on. */
const cameByCertificate = (taken: readonly Taken[], joined: Family, first: number): Sources =>
  movedAlong(
    taken.map(({ serial }, index): Moved => ({ from: serial, to: first + index })),
    leftBy(taken, joined),
  )

/** The same of a whole family, with what its certificate says of the household. */
export const familyByCertificate = (taken: readonly Taken[], joined: Family): Sources => ({
  ...cameByCertificate(taken, joined, 1),
  ...householdAlong(leftBy(taken, joined)),
})

/** Who had said what came along into each of the families that an event is about (F6). */
export interface CameAlong {
  readonly home: { readonly sources?: Sources }
  readonly other: { readonly sources?: Sources }
}

/**
 * Where the facts come from that an event brings into another family: its own word is who went where, not what had long been
 * known of them. To be asked before the families are saved.
 */
export const cameAlong = async (tx: Tx, { home, coming, families }: Weighed, today: PlainDate): Promise<CameAlong> => {
  const { moved, other, founded } = families
  const came = coming.taken.length > 0
  const byCertificate = came && {
    sources: cameByCertificate(coming.taken, families.home.family, home.unit.lastSerial + 1),
  }
  const joined = other?.family ?? founded
  if (!joined || moved.length === 0) return { home: byCertificate || {}, other: {} }
  const move = { left: home.unit.family, joined, origins: await originsOf(tx, home.unit.id, today) }
  const sources = { ...movedAlong(moved, move), ...(founded ? householdAlong(move) : {}) }
  return { home: byCertificate || {}, other: { sources } }
}
