import 'server-only'
import * as changes from '@/lib/features/changes/store'
import * as register from '@/lib/features/households/store/held'
import type { AskedBefore } from '@/lib/domain/change/said-before'
import type { Tx } from '@/lib/platform/db'
import { alreadyHere, type LookedFor } from './already-here'
import { renewalOf } from './import-renewal'
import type { Desk } from './import-write'
import { knownOf } from './known'
import { bearersElsewhere, type Renewing } from './papers-held'
import type { Read } from './readings'

const NOT_LOOKED_FOR: LookedFor = { twins: new Map(), crowded: new Set() }

const NO_REQUESTS: ReadonlyMap<string, AskedBefore> = new Map()

/** What the register holds of the households of a file, by their keys. */
export interface Compared extends LookedFor {
  readonly held: ReadonlyMap<string, register.Held>
  /** Those that another office holds. */
  readonly elsewhere: ReadonlySet<string>
  /** Those that the file may tell otherwise. */
  readonly renewing: ReadonlyMap<string, Renewing>
  /** What was asked of a second officer, by the family's id. */
  readonly requests: ReadonlyMap<string, AskedBefore>
  /** Who else bears a number that the file brings to a family, by its id. */
  readonly bearers: Awaited<ReturnType<typeof bearersElsewhere>>
}

/** Whether a file of this digest was taken in to the last fact, and nothing of the family has changed since. */
const isWhole = ({ digest, whole, version }: register.Held, told: string): boolean =>
  digest === told && whole === version

/** Looks up in the register what a chunk of a file tells: a handful of statements, however many households. */
export const compared = async (
  tx: Tx,
  reads: readonly Read[],
  { sender: { source }, today, others, asking }: Pick<Desk, 'sender' | 'today' | 'others' | 'asking'>,
): Promise<Compared> => {
  const keys = reads.map(({ key }) => key)
  const held = await register.held(tx, source, keys)
  const missing = keys.filter((key) => !held.has(key))
  const elsewhere = missing.length === 0 ? new Set<string>() : await register.heldElsewhere(tx, source, missing)
  const toCompare = reads.flatMap((read) => {
    const one = held.get(read.key)
    return one && !isWhole(one, read.digest) ? [{ one, read }] : []
  })
  const known = await knownOf(
    tx,
    toCompare.map(({ one }) => one.id),
  )
  const requests = asking === null ? NO_REQUESTS : await changes.askedBefore(tx, [...known.keys()])
  const renewing = new Map(
    toCompare.flatMap(({ one, read }): [string, Renewing][] => {
      const now = known.get(one.id)
      if (!now) return []
      // What a second officer refused the same file does not ask again; another file may.
      const refused = one.digest === read.digest ? (requests.get(one.id)?.refused ?? []) : []
      return [
        [read.key, { id: one.id, known: now, read, renewal: renewalOf(one, now, read, { today, asking, refused }) }],
      ]
    }),
  )
  const bearers = await bearersElsewhere(tx, [...renewing.values()])
  const fresh = reads.filter(({ key }) => !held.has(key) && !elsewhere.has(key))
  const lookedFor = others && fresh.length > 0 ? await alreadyHere(tx, fresh, others) : NOT_LOOKED_FOR
  return { held, elsewhere, renewing, requests, bearers, ...lookedFor }
}
