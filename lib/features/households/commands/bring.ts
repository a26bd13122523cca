import 'server-only'
import { servedIn } from '@/lib/features/places/store/served'
import { permit } from '@/lib/domain/access/permit'
import type { Snapshot } from '@/lib/domain/census/current'
import type { Family } from '@/lib/domain/household/family'
import type { StatedBy } from '@/lib/domain/household/provenance'
import { receiptOf } from '@/lib/domain/import/receipt'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { askingOf } from './import-asking'
import { judge, type Line } from './import-judge'
import { write } from './import-write'
import { arrivalDigest, bodyTextOf } from './readings'

/** A household of another register: its key there, what that register says of it, and its census if it has one. */
export interface Brought {
  readonly key: string
  readonly family: Family
  readonly snapshot: Snapshot | null
}

export interface BringInput {
  /** Whose keys they are, for example SECC2011. */
  readonly source: string
  readonly statedBy: StatedBy
  /** What the journal calls it. */
  readonly file: string
  readonly households: readonly Brought[]
}

/**
 * Enters households of another register that are no file's, for instance the demonstration's, by the same way as a file:
 * each once by its key, in one transaction.
 */
export const bringHouseholds: Command<BringInput, { created: number; returned: number }> = async (
  { actor, tx, now, today },
  { source, statedBy, file, households },
) => {
  const allowed = permit(actor, 'household.import', { place: actor.place })
  if (!allowed.ok) return allowed
  const served = await servedIn(tx, actor.place)
  const isServed = ({ place, village }: Family): boolean => served.of(place).some(({ path }) => path === village)
  if (!households.every(({ family }) => isServed(family))) return refuse('households.villageElsewhere')
  const sender = { source, statedBy, document: file, accountId: actor.accountId, at: now }
  const noted = new Set<string>()
  const lines = households.map(({ key, family, snapshot }): Line => {
    const body = bodyTextOf(family)
    return { read: { key, family, body, snapshot, digest: arrivalDigest(body, snapshot) }, rows: 1, line: 0, lines: [] }
  })
  const heard = { actor, today, permit: allowed.value, sender, noted }
  const desk = {
    ...{ ...heard, ready: false, others: null, asking: askingOf(actor, actor.place, file, today) },
    ...{ told: { numbers: new Map(), families: null }, headerOf: () => null },
  }
  const aside = <T>(_tx: typeof tx, work: (own: typeof tx) => Promise<T>): Promise<T> => work(tx)
  const { plan, verdicts } = await judge(tx, lines, { ...desk, aside })
  await write(tx, plan, { ...desk, aside })
  const { CREATED, UPDATED, REJECTED } = receiptOf(verdicts)
  const [first] = households
  const alone = first && households.every(({ family }) => family.place === first.family.place)
  return ok({
    value: { created: CREATED.records, returned: REJECTED.records },
    event: {
      type: 'households.imported',
      place: alone ? first.family.place : actor.place,
      subject: { kind: 'file', id: source },
      params: { file, accepted: CREATED.records + UPDATED.records, rejected: REJECTED.records },
    },
  })
}
