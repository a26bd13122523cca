import 'server-only'
import * as bulk from '@/lib/features/households/store/bulk'
import * as numbers from '@/lib/features/households/store/numbers'
import { noteWritten, tokensOf } from '@/lib/features/households/store/tokens'
import type { Frame } from '@/lib/features/imports/store/kind'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permit } from '@/lib/domain/access/permit'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { rowIds } from '@/lib/platform/row-ids'
import type { Others } from './already-here'
import { type Ask, askAll, type Asking } from './import-asking'
import { followFile, tiedAmong } from './import-follow'
import { askUnnamed, type Unnamed } from './import-unnamed'
import type { Read } from './readings'
import type { ToldInFile } from './told-in-file'

/** At whose order, from what and for when households are entered. */
export interface Desk {
  readonly today: PlainDate
  readonly actor: Actor
  readonly permit: Permit<'household.import'>
  readonly sender: bulk.Sender
  /** Tokens of names that this run has put into the dictionary already. */
  readonly noted: Set<string>
  /** Whether rows are made ready as they are read: not in a dry run, nor where most households are known already. */
  readonly ready: boolean
  readonly aside: Frame['aside']
  /** Among which families new ones are looked for; null: they are entered without being looked for. */
  readonly others: Others | null
  /** What of this file's new families is remembered, so that none is entered twice. */
  readonly told: ToldInFile
  readonly headerOf: Frame['headerOf']
  /** How changes are weighed of which a second officer decides some; null: the office decides all of them alone. */
  readonly asking: Asking | null
}

export interface Plan {
  readonly creates: readonly Read[]
  readonly renewals: readonly Omit<bulk.Renewal, 'newMemberIds'>[]
  readonly asks: readonly Ask[]
  readonly unnamed: readonly Unnamed[]
  readonly seen: readonly bulk.Seen[]
}

const MOST_NOTED = 100_000

const NO_NUMBERS: ReadonlyMap<PlacePath, readonly HouseholdNumber[]> = new Map()

/** Writes what was judged: a handful of statements, however many households. */
export const write = async (
  tx: Tx,
  { creates, renewals, asks, unnamed, seen }: Plan,
  desk: Desk,
  tokens: ReadonlyMap<string, string> = new Map(),
): Promise<void> => {
  const { actor, permit, sender, noted, aside } = desk
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
  const before = await tiedAmong(tx, renewals)
  await bulk.renewAll(
    tx,
    permit,
    renewals.map((renewal) => ({ ...renewal, newMemberIds: own(renewal.family) })),
    sender,
  )
  await followFile(tx, actor, renewals, before, { today: desk.today, at: sender.at })
  await askAll(tx, actor, asks, sender)
  await askUnnamed(tx, actor, unnamed, { today: desk.today, at: sender.at })
  await bulk.noteDigests(tx, seen)
}
