import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import type { Context } from '@/lib/platform/command'
import { within } from '@/lib/platform/db'

/** The right to write the entries that stay. */
export interface Staying {
  readonly permit: Permit<'duplicate.decide'>
  /** Who of the other office proposed it, where they stand in that one's register. */
  readonly by: Actor | null
}

/** Does what concerns the entries that stay in the register in which they stand. */
export const there = <T>({ tx, scope }: Context, { by }: Pick<Staying, 'by'>, work: () => Promise<T>): Promise<T> =>
  by === null ? work() : within(tx, scopeOf(by), scope, work)

/** Who proposed, as the pair keeps it: until the other office answers, and while that can be taken back. */
export const plainActor = ({ accountId, postingId, name, role, place, panchayats = [] }: Actor) => ({
  ...{ accountId, postingId, name, role, place },
  panchayats: [...panchayats],
})
