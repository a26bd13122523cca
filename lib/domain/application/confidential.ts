import type { Role } from '@/lib/domain/access/actor'
import { openGroups, type VulnerabilityGroup } from '@/lib/domain/application/groups'

/** Who may read the confidential groups: the verifier and the approver (HIV and AIDS Act 2017; domain §9.4). */
const CONFIDANTS: readonly Role[] = ['VERIFYING_OFFICER', 'RD_DEPT']

/** The groups as a reader of that office may see them. */
export const readableGroups = (role: Role, groups: readonly VulnerabilityGroup[]): readonly VulnerabilityGroup[] =>
  CONFIDANTS.includes(role) ? groups : openGroups(groups)
