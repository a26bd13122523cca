import { type House, walked } from '@/lib/domain/household/walking-order'
import type { Claimant } from '@/lib/domain/pension/claimant'
import type { PensionKind } from '@/lib/domain/pension/register'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import { calledIn, type Names } from './names'

/** A line of the list of those who could claim. */
export interface ClaimLine {
  readonly name: Names
  readonly kinds: readonly PensionKind[]
  readonly memberId: string
  readonly householdId: string
  readonly number: string
  readonly village: Names
  readonly houseNo: string | null
}

/** The list of those who could claim, in walking order; or the areas to choose from, where one list would be too long. */
export type ClaimsView =
  | {
      readonly kind: 'list'
      readonly area: PlaceName
      readonly path: PlacePath
      readonly lines: readonly ClaimLine[]
      readonly count: number
      readonly next: string | null
    }
  | {
      readonly kind: 'choose'
      readonly area: PlaceName
      readonly places: readonly { readonly path: PlacePath; readonly name: PlaceName }[]
    }

/** A page of the list in walking order, after the person of an id, and after whom the next page begins. */
export const claimLines = (
  found: readonly Claimant[],
  villages: Readonly<Record<string, PlaceName>>,
  after: string | undefined,
  size: number,
): { readonly lines: readonly ClaimLine[]; readonly next: string | null } => {
  const houses = found.map((one): Claimant & House => ({
    ...one,
    id: `${one.householdId}:${String(one.serial).padStart(4, '0')}`,
    villageName: villages[one.village] ?? { en: one.village, hi: one.village },
  }))
  const inOrder = walked(houses)
  const start = after === undefined ? 0 : inOrder.findIndex(({ memberId }) => memberId === after) + 1
  const shown = inOrder.slice(start, start + size)
  const last = shown.at(-1)
  return {
    lines: shown.map(({ memberId, householdId, number, villageName, houseNo, name, kinds }) => ({
      ...{ memberId, householdId, number, houseNo, kinds },
      ...{ name: calledIn(name), village: villageName },
    })),
    next: last && start + size < inOrder.length ? last.memberId : null,
  }
}
