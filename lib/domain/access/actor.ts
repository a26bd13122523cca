import type { PlacePath } from '@/lib/domain/place/path'

/** The offices of domain §11 that sign in. `SYSTEM` is the portal's own hand: windows that close, first loads. */
export const ROLES = [
  'GP_SECRETARY',
  'GP_SAHAYAK',
  'PRADHAN',
  'VERIFYING_OFFICER',
  'BLOCK_OFFICER',
  'ULB_OFFICER',
  'FOOD_INSPECTOR',
  'FSO',
  'DFSC',
  'COLLECTOR',
  'RD_DEPT',
  'UD_DEPT',
  'WELFARE_DEPT',
  'FOOD_DEPT',
  'FPS_DEALER',
  'CRP',
  'CLUSTER_TEAM',
  'AUDITOR',
  'STATE_ADMIN',
  'SYSTEM',
] as const

export type Role = (typeof ROLES)[number]

/** Who asks: one person working under one posting. */
export interface Actor {
  readonly accountId: string
  readonly postingId: string
  readonly name: string
  readonly role: Role
  /** The area of the posting. */
  readonly place: PlacePath
  /** For a verifying officer: the panchayats assigned now (R44). The posting's area alone opens nothing. */
  readonly panchayats?: readonly PlacePath[]
  /** The officer's own household in the register, if declared: nobody decides on it (domain §11). */
  readonly ownHouseholdId?: string
  /** The signed-in browser; absent for the portal's own hand. */
  readonly sessionId?: string
}
