import 'server-only'
import * as bulk from '@/lib/features/households/store/bulk'
import * as bulkRows from '@/lib/features/households/store/bulk-rows'
import * as register from '@/lib/features/households/store/held'
import * as numbers from '@/lib/features/households/store/numbers'
import { noteWritten, tokensOf } from '@/lib/features/households/store/tokens'
import type { Frame, ImportBatch, Verdict } from '@/lib/features/imports/store/kind'
import type { Permit } from '@/lib/domain/access/permit'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import { problem } from '@/lib/domain/import/problem'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { rowIds } from '@/lib/platform/row-ids'
import { alreadyHere, hereAlready, type Others, type Twin } from './already-here'
import { renewalOf } from './import-renewal'
import { knownOf } from './known'
import { type Ground, type Read, readHousehold, type Reading, refused } from './readings'

/** At whose order, from what and for when households are entered. */
export interface Desk {
  readonly today: PlainDate
  readonly permit: Permit<'household.import'>
  readonly sender: bulk.Sender
  /** Tokens of names that this run has put into the dictionary already. */
  readonly noted: Set<string>
  /** Whether rows are made ready as they are read: not in a dry run, nor where most households are known already. */
  readonly ready: boolean
  readonly aside: Frame['aside']
  /** Where families of other sources are known to stand; null: new ones are entered without being looked for there. */
  readonly others: Others | null
}

export type Line = Reading & { readonly rows: number; readonly line: number }

export interface Plan {
  readonly creates: readonly Read[]
  readonly renewals: readonly Omit<bulk.Renewal, 'newMemberIds'>[]
  readonly seen: readonly { readonly id: string; readonly digest: string }[]
}

const NOTHING: Plan = { creates: [], renewals: [], seen: [] }

const MOST_NOTED = 100_000

const NO_NUMBERS: ReadonlyMap<PlacePath, readonly HouseholdNumber[]> = new Map()

const NO_TWINS: ReadonlyMap<string, Twin> = new Map()

const NO_DIFFERENCE = { problems: [], difference: null } as const

/** Households of a file on their way into the register. */
export const batchOf = (ground: Ground, desk: Desk): ImportBatch => {
  const lines: Line[] = []
  const tokens = new Map<string, string>()
  let plan = NOTHING
  return {
    read: ({ key, rows }) => {
      const reading = readHousehold(key, rows, ground)
      const line = { rows: rows.length, line: rows[0]?.line ?? 0 }
      if (!('read' in reading) || !desk.ready) lines.push({ ...reading, ...line })
      else {
        // While the database takes in the chunk before, which later would have to wait.
        lines.push({ read: { ...reading.read, texts: bulkRows.textsOf(reading.read) }, ...line })
        for (const [token, sound] of tokensOf(reading.read.family.members)) tokens.set(token, sound)
      }
    },
    plan: async (tx) => {
      const judged = await judge(tx, lines, desk)
      plan = judged.plan
      return judged.verdicts
    },
    write: (tx) => write(tx, plan, desk, tokens),
  }
}

/** What becomes of each household that was read, by what the register holds. */
export const judge = async (
  tx: Tx,
  lines: readonly Line[],
  { sender: { source }, today, others }: Desk,
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
  const fresh = reads.filter(({ key }) => !held.has(key) && !elsewhere.has(key))
  const twins = others && fresh.length > 0 ? await alreadyHere(tx, source, fresh, others) : NO_TWINS
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
    const twin = twins.get(read.key)
    if (twin) return { outcome: 'HERE', rows, problems: [hereAlready(line.line, read, twin)], difference: null }
    if (!before) {
      creates.push(read)
      return { outcome: 'CREATED', rows, ...NO_DIFFERENCE }
    }
    const now = known.get(before.id)
    if (before.digest === read.digest || !now) return { outcome: 'UNCHANGED', rows, ...NO_DIFFERENCE }
    const renewal = renewalOf(before, now, read, today)
    if (!renewal.ok)
      return { outcome: 'REJECTED', rows, problems: [refused(line.line, renewal.error)], difference: null }
    const { renewed, changes } = renewal.value
    if (renewed) renewals.push({ ...renewed, id: before.id, version: before.version })
    else seen.push({ id: before.id, digest: read.digest })
    if (changes.length === 0) return { outcome: 'UNCHANGED', rows, ...NO_DIFFERENCE }
    const difference = { householdId: before.id, place: before.place, changes }
    return { outcome: renewed ? 'UPDATED' : 'LEFT', rows, problems: [], difference }
  })
  return { plan: { creates, renewals, seen }, verdicts }
}

/** Writes what was judged: a handful of statements, however many households. */
export const write = async (
  tx: Tx,
  { creates, renewals, seen }: Plan,
  desk: Desk,
  tokens: ReadonlyMap<string, string> = new Map(),
): Promise<void> => {
  const { permit, sender, noted, aside } = desk
  const asked = new Map<PlacePath, number>()
  for (const { family } of creates) asked.set(family.place, (asked.get(family.place) ?? 0) + 1)
  const members = [...creates, ...renewals].flatMap(({ family }) => family.members)
  const told = desk.ready ? renewals.flatMap(({ family }) => family.members) : members
  const fresh = new Map([...tokens, ...tokensOf(told)].filter(([token]) => !noted.has(token)))
  if (noted.size > MOST_NOTED) noted.clear()
  for (const token of fresh.keys()) noted.add(token)
  const given = await aside(tx, async (own) => {
    await noteWritten(own, fresh)
    return asked.size === 0 ? NO_NUMBERS : numbers.nextOf(own, permit, asked)
  })
  const ids = rowIds(creates.length, sender.at)
  const memberIds = rowIds(members.length, sender.at)
  let used = 0
  const own = (family: Read['family']) => memberIds.slice(used, (used += family.members.length))
  const left = new Map([...given].map(([place, own]) => [place, own.values()]))
  const arrivals = creates.map((read, index): bulk.Arrival => {
    const [id, number] = [ids[index], left.get(read.family.place)?.next().value]
    if (!id || !number) throw new Error('A household without a number')
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
