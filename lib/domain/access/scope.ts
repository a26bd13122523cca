import type { Actor } from '@/lib/domain/access/actor'
import { type Need, needOf } from '@/lib/domain/access/need'
import { type PlacePath, within } from '@/lib/domain/place/path'

declare const scopeBrand: unique symbol

/**
 * What an actor may see: an area, narrowed to named panchayats for an officer who is assigned to some.
 * Only this module makes one; a read that lacks it does not compile.
 */
export interface Scope {
  readonly [scopeBrand]: true
  readonly area: PlacePath
  readonly only: readonly PlacePath[] | null
  /** Which families of it. */
  readonly need: Need
}

/** The panchayats an office is narrowed to; null where it sees its whole area. */
const onlyOf = ({ role, panchayats }: Actor): readonly PlacePath[] | null => {
  if (role === 'VERIFYING_OFFICER') return panchayats ?? []
  // A dealer sees the own shop (domain §11), which holds no family's register, and is no officer of the panchayat.
  return role === 'FPS_DEALER' ? [] : null
}

/**
 * The scope of an actor: the posting's area; for a verifying officer only the assigned panchayats in it (R44), for the
 * dealer of a fair price shop nothing of it; of the families there those that the office needs to know (domain §9.4).
 */
export const scopeOf = (actor: Actor): Scope =>
  ({ area: actor.place, only: onlyOf(actor), need: needOf(actor.role) }) as Scope

/**
 * The scope in which the actor's commands work: the same places with all their families. What a command may do its permit
 * says; a district's pensions are compared for every family, though the office reads only those that were found.
 */
export const workingScopeOf = (actor: Actor): Scope => ({ ...scopeOf(actor), need: 'ALL' })

/** Whether a thing lies in the scope. The row-level policy in the database says the same in SQL; a test compares them. */
export const includes = (scope: Scope, thing: { readonly place: PlacePath }): boolean =>
  within(thing.place, scope.area) && (scope.only === null || scope.only.some((place) => within(thing.place, place)))
