import type { Need } from '@/lib/domain/access/need'
import { APPROVED_STAGES, type ListStage } from '@/lib/domain/selection/stages'

/** The stages of lists that have come to the department that approves them; the twin of `family_is_needed` in the database. */
const COME: readonly ListStage[] = ['DISTRICT_CONSOLIDATED', ...APPROVED_STAGES, 'SUPERSEDED']

/**
 * Whether an office reads the families of a list, and not only that there is one: the department those of the lists that
 * came to it, also of one that it sent back (domain §9.4, decision 0078).
 */
export const readsFamilies = (
  need: Need,
  { stage, returnedBy }: { readonly stage: ListStage; readonly returnedBy: string | null },
): boolean =>
  need === 'ALL' ||
  (need === 'LISTS' && (COME.includes(stage) || (stage === 'RETURNED_TO_GP' && returnedBy === 'RD_DEPT')))
