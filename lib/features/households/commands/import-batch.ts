import 'server-only'
import * as census from '@/lib/features/census/store'
import * as bulk from '@/lib/features/households/store/bulk'
import * as families from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/held'
import * as numbers from '@/lib/features/households/store/numbers'
import { noteTokens } from '@/lib/features/households/store/tokens'
import type { Frame, ImportBatch, Verdict } from '@/lib/features/imports/store/kind'
import type { Permit } from '@/lib/domain/access/permit'
import type { FamilyMember } from '@/lib/domain/household/family'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import { problem } from '@/lib/domain/import/problem'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { rowIds } from '@/lib/platform/row-ids'
import { type Known, renewalOf } from './import-renewal'
import { type Ground, type Read, readHousehold, type Reading } from './readings'

/** At whose order, from what and for when households are entered. */
export interface Desk {
  readonly today: PlainDate
  readonly permit: Permit<'household.import'>
  readonly sender: bulk.Sender
  /** Names whose tokens this run has put into the dictionary already. */
  readonly noted: Set<string>
  readonly aside: Frame['aside']
}

export type Line = Reading & { readonly rows: number; readonly line: number }

export interface Plan {
  readonly creates: readonly Read[]
  readonly renewals: readonly Omit<bulk.Renewal, 'newMemberIds'>[]
  readonly seen: readonly { readonly id: string; readonly digest: string }[]
}

const NOTHING: Plan = { creates: [], renewals: [], seen: [] }

const MOST_NOTED = 100_000

/** The members with a name that was not noted yet: a State's register repeats a few lakh of them. */
const unnoted = (noted: Set<string>, members: readonly FamilyMember[]): readonly FamilyMember[] => {
  if (noted.size > MOST_NOTED) noted.clear()
  return members.filter(({ name, guardian }) => {
    const texts = [name.en, name.hi, guardian?.name, guardian?.nameHi].filter((text) => typeof text === 'string')
    if (texts.every((text) => noted.has(text))) return false
    for (const text of texts) noted.add(text)
    return true
  })
}

const NO_NUMBERS: ReadonlyMap<PlacePath, readonly HouseholdNumber[]> = new Map()

const NO_DIFFERENCE = { problems: [], difference: null } as const

/** Households of a file on their way into the register. */
export const batchOf = (ground: Ground, desk: Desk): ImportBatch => {
  const lines: Line[] = []
  let plan = NOTHING
  return {
    read: ({ key, rows }) => {
      lines.push({ ...readHousehold(key, rows, ground), rows: rows.length, line: rows[0]?.line ?? 0 })
    },
    plan: async (tx) => {
      const judged = await judge(tx, lines, desk)
      plan = judged.plan
      return judged.verdicts
    },
    write: (tx) => write(tx, plan, desk),
  }
}

/** What becomes of each household that was read, by what the register holds. */
export const judge = async (
  tx: Tx,
  lines: readonly Line[],
  { sender: { source }, today }: Desk,
): Promise<{ readonly plan: Plan; readonly verdicts: readonly Verdict[] }> => {
  const reads = lines.flatMap((line) => ('read' in line ? [line.read] : []))
  const keys = reads.map(({ key }) => key)
  const held = await register.held(tx, source, keys)
  const missing = keys.filter((key) => !held.has(key))
  const elsewhere = missing.length === 0 ? new Set<string>() : await register.heldElsewhere(tx, source, missing)
  const known = await knownOf(
    tx,
    reads.flatMap(({ key, digest }) => {
      const one = held.get(key)
      return one && one.digest !== digest ? [one.id] : []
    }),
  )
  const creates: Read[] = []
  const renewals: Omit<bulk.Renewal, 'newMemberIds'>[] = []
  const seen: { id: string; digest: string }[] = []
  const verdicts = lines.map((line): Verdict => {
    const { rows } = line
    if (!('read' in line)) return { outcome: 'REJECTED', rows, problems: line.problems, difference: null }
    const { read } = line
    if (elsewhere.has(read.key)) {
      const problems = [problem(line.line, null, 'households.refusal.heldElsewhere')]
      return { outcome: 'REJECTED', rows, problems, difference: null }
    }
    const before = held.get(read.key)
    if (!before) {
      creates.push(read)
      return { outcome: 'CREATED', rows, ...NO_DIFFERENCE }
    }
    const now = known.get(before.id)
    if (before.digest === read.digest || !now) return { outcome: 'UNCHANGED', rows, ...NO_DIFFERENCE }
    const { renewed, changes } = renewalOf(before, now, read, today)
    if (renewed) renewals.push({ ...renewed, id: before.id, version: before.version })
    else seen.push({ id: before.id, digest: read.digest })
    if (changes.length === 0) return { outcome: 'UNCHANGED', rows, ...NO_DIFFERENCE }
    const difference = { householdId: before.id, place: before.place, changes }
    return { outcome: renewed ? 'UPDATED' : 'LEFT', rows, problems: [], difference }
  })
  return { plan: { creates, renewals, seen }, verdicts }
}

/** What the register knows of households that the file tells differently. */
const knownOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> => {
  if (ids.length === 0) return new Map()
  const found = await families.findMany(tx, ids)
  const versions = await register.histories(tx, ids)
  const snapshots = await census.findMany(tx, ids)
  return new Map(
    found.map(({ id, family }) => [
      id,
      { family, versions: versions.get(id) ?? [], snapshot: snapshots.get(id)?.snapshot ?? null },
    ]),
  )
}

/** Writes what was judged: a handful of statements, however many households. */
export const write = async (tx: Tx, { creates, renewals, seen }: Plan, desk: Desk): Promise<void> => {
  const { permit, sender, noted, aside } = desk
  const asked = new Map<PlacePath, number>()
  for (const { family } of creates) asked.set(family.place, (asked.get(family.place) ?? 0) + 1)
  const members = [...creates, ...renewals].flatMap(({ family }) => family.members)
  const fresh = unnoted(noted, members)
  const given = await aside(tx, async (own) => {
    if (fresh.length > 0) await noteTokens(own, fresh)
    return asked.size === 0 ? NO_NUMBERS : numbers.nextOf(own, permit, asked)
  })
  const ids = rowIds(creates.length, sender.at)
  const memberIds = rowIds(members.length, sender.at)
  let used = 0
  const own = (family: Read['family']) => memberIds.slice(used, (used += family.members.length))
  const taken = new Map<PlacePath, number>()
  const arrivals = creates.map((read, index): bulk.Arrival => {
    const { place } = read.family
    const nth = taken.get(place) ?? 0
    taken.set(place, nth + 1)
    const [id, number] = [ids[index], given.get(place)?.[nth]]
    if (id === undefined || number === undefined) throw new Error('A household without a number')
    return { ...read, id, number, memberIds: own(read.family) }
  })
  await bulk.insertAll(tx, permit, arrivals, sender)
  await bulk.renewAll(
    tx,
    permit,
    renewals.map((renewal) => ({ ...renewal, newMemberIds: own(renewal.family) })),
    sender,
  )
  await bulk.noteDigests(tx, seen)
}
