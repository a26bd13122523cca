import type { None } from '@/lib/domain/refusals'

export interface AssignmentRefusals {
  /** The panchayat has its officer; another comes only in that one's place (R44). */
  'assignments.alreadyAssigned': None
  /** An officer is assigned to a panchayat, not to a larger area (R44). */
  'assignments.notPanchayat': None
  'assignments.orderMissing': None
  'assignments.reasonMissing': None
  'assignments.sameOfficer': None
  /** The new officer would start before the one who is replaced. */
  'assignments.beforeCurrent': { from: string }
  /** No officer is assigned to the panchayat on that day (R44). */
  'assignments.none': None
}
