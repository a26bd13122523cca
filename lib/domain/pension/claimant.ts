import type { Name } from '@/lib/domain/household/household'
import type { PensionKind } from '@/lib/domain/pension/register'
import type { PlacePath } from '@/lib/domain/place/path'

/** Somebody who seems entitled to pensions and draws none, with the house where they live. */
export interface Claimant {
  readonly memberId: string
  readonly householdId: string
  readonly number: string
  readonly village: PlacePath
  readonly houseNo: string | null
  readonly walkingOrder: string
  readonly serial: number
  readonly name: Name
  readonly kinds: readonly PensionKind[]
}
