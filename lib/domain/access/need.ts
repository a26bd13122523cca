import type { Role } from '@/lib/domain/access/actor'

/**
 * Which families of its area an office reads: all; those that hold a card or are due one; those and the ones with somebody
 * whom a pension register may name; those on a list that has come to the department; or none.
 */
export const NEEDS = ['ALL', 'CARDS', 'CARDS_AND_PENSIONS', 'LISTS', 'NONE'] as const
export type Need = (typeof NEEDS)[number]

const NEED: Readonly<Record<Role, Need>> = {
  GP_SECRETARY: 'ALL',
  GP_SAHAYAK: 'ALL',
  PRADHAN: 'ALL',
  VERIFYING_OFFICER: 'ALL',
  BLOCK_OFFICER: 'ALL',
  ULB_OFFICER: 'ALL',
  COLLECTOR: 'ALL',
  AUDITOR: 'ALL',
  FOOD_INSPECTOR: 'CARDS',
  FSO: 'CARDS',
  DFSC: 'CARDS_AND_PENSIONS',
  RD_DEPT: 'LISTS',
  UD_DEPT: 'NONE',
  WELFARE_DEPT: 'NONE',
  FOOD_DEPT: 'NONE',
  FPS_DEALER: 'NONE',
  CRP: 'NONE',
  CLUSTER_TEAM: 'NONE',
  // Opens no family's page (REGISTER_READERS); what a file or a move of villages would change is counted over all of them.
  STATE_ADMIN: 'ALL',
  SYSTEM: 'ALL',
}

/** Need-to-know of domain §9.4, office by office (decision 0078). The database holds to the same (`family_is_needed`). */
export const needOf = (role: Role): Need => NEED[role]
