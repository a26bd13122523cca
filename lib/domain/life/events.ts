import type { LifeKind } from '@/lib/domain/life/kinds'

/** What the journal says of what happened to families. `number` is the household's; `serials` are codes, comma between. */
export interface LifeEvents {
  'lives.told': { readonly number: string; readonly kind: LifeKind }
  'lives.recorded': { readonly number: string; readonly kind: LifeKind; readonly on: string; readonly serials: string }
  /** The same event at the other family: where members went, or what a split brought forth. */
  'lives.joined': { readonly number: string; readonly kind: LifeKind; readonly on: string; readonly from: string }
  /** Said at the place of departure: its certificate was used. */
  'lives.takenIn': { readonly number: string; readonly certificate: string }
  'lives.undone': { readonly number: string; readonly kind: LifeKind; readonly on: string }
}
