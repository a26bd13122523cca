import 'server-only'
import * as bulk from '@/lib/features/households/store/bulk'
import * as imports from '@/lib/features/households/store/imports'
import * as numbers from '@/lib/features/households/store/numbers'
import * as places from '@/lib/features/places/store/tree'
import { permit } from '@/lib/domain/access/permit'
import type { Snapshot } from '@/lib/domain/census/current'
import type { Family } from '@/lib/domain/household/family'
import { planImport, tally } from '@/lib/domain/household/import-plan'
import { STATED_BY } from '@/lib/domain/household/provenance'
import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Command, Context } from '@/lib/platform/command'
import { rowIds } from '@/lib/platform/row-ids'
import { arrivalDigest } from './readings'

/** A household of another register: its key there, what that register says of it, and its census if it has one. */
export interface Arriving {
  readonly key: string
  readonly family: Family
  readonly snapshot: Snapshot | null
}

export interface ImportInput {
  /** Whose keys they are, for example SECC2011. */
  readonly source: string
  /** What the journal calls it. */
  readonly file: string
  readonly households: readonly Arriving[]
}

export interface Imported {
  readonly [key: string]: number
  readonly created: number
  readonly unchanged: number
  /** Held already with other facts, and left as they are. */
  readonly different: number
  /** Held by another area. */
  readonly elsewhere: number
}

const BATCH = 1000

/**
 * Enters households of another register, each once by its key: the same household again changes nothing, one that is held
 * with other facts is left as it is. Works in batches of a panchayat, so that ten thousand families take seconds.
 */
export const importHouseholds: Command<ImportInput, Imported> = async (context, { source, file, households }) => {
  const { actor, tx } = context
  // In one order, so that two imports never wait for each other crosswise.
  const towards = [...new Set(households.map(({ family }) => family.place))].sort()
  for (const place of towards) await imports.hold(tx, source, place)
  const keys = households.map(({ key }) => key)
  const readings = households.map((arriving) => ({
    key: arriving.key,
    lines: [],
    problems: [],
    digest: arrivalDigest(arriving.family, arriving.snapshot),
    arriving,
  }))
  const held = await imports.held(tx, source, keys)
  const plan = planImport(readings, held, await imports.heldElsewhere(tx, source, keys))
  const arrivals = plan.flatMap(({ outcome, reading }) => (outcome === 'CREATE' ? [reading] : []))
  const byPlace = new Map<PlacePath, (typeof arrivals)[number][]>()
  for (const reading of arrivals) {
    const { place } = reading.arriving.family
    const already = byPlace.get(place)
    if (already) already.push(reading)
    else byPlace.set(place, [reading])
  }
  for (const [place, readings] of byPlace) {
    const entered = await enter(context, place, source, file, readings)
    if (!entered.ok) return entered
  }
  const { CREATE, UNCHANGED, DIFFERENT, REFUSED } = tally(plan)
  const [only, ...others] = towards
  return ok({
    value: {
      created: CREATE.households,
      unchanged: UNCHANGED.households,
      different: DIFFERENT.households,
      elsewhere: REFUSED.households,
    },
    event: {
      type: 'households.imported',
      place: only && others.length === 0 ? only : actor.place,
      subject: { kind: 'file', id: source },
      params: { file, accepted: CREATE.households, rejected: REFUSED.households },
    },
  })
}

const enter = async (
  { actor, tx, now }: Context,
  place: PlacePath,
  source: string,
  document: string,
  readings: readonly { readonly key: string; readonly digest: string; readonly arriving: Arriving }[],
): Promise<Result<true>> => {
  const allowed = permit(actor, 'household.import', { place })
  if (!allowed.ok) return allowed
  const villages = new Set((await places.villagesOf(tx, place)).map(({ path }) => path))
  if (!readings.every(({ arriving }) => villages.has(arriving.family.village)))
    return refuse('households.villageElsewhere')
  const given = await numbers.next(tx, allowed.value, readings.length)
  const ids = rowIds(readings.length, now)
  const memberIds = rowIds(
    readings.reduce((sum, { arriving }) => sum + arriving.family.members.length, 0),
    now,
  )
  let members = 0
  const arrivals = readings.flatMap(({ key, digest, arriving: { family, snapshot } }, index) => {
    const [id, number] = [ids[index], given[index]]
    const own = memberIds.slice(members, (members += family.members.length))
    return id && number ? [{ id, number, memberIds: own, key, digest, family, snapshot }] : []
  })
  for (let start = 0; start < arrivals.length; start += BATCH) {
    const batch = arrivals.slice(start, start + BATCH)
    await bulk.insertAll(tx, allowed.value, batch, {
      ...{ source, document, accountId: actor.accountId, at: now },
      statedBy: STATED_BY.find((code) => code === source) ?? 'OTHER_OFFICE',
    })
  }
  return ok(true)
}
