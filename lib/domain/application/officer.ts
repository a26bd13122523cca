import type { Application } from '@/lib/domain/application/application'
import { type Assignment, isActiveOn } from '@/lib/domain/assignment/assignment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * Decides whether an officer may act on the application as its verifier: assigned to its panchayat in its drive and active
 * that day (R44), and not the hand that entered it (domain §11, separation of duty 2). Refuses `applications.notAssigned`
 * and `access.sameHand`.
 */
export const actsAsVerifier = (
  { driveId, place, enteredBy }: Application,
  officerId: string,
  assignment: Assignment | null,
  today: PlainDate,
): Result<true> => {
  const assigned =
    assignment !== null &&
    assignment.officerId === officerId &&
    assignment.driveId === driveId &&
    assignment.panchayat === place &&
    isActiveOn(assignment, today)
  if (!assigned) return refuse('applications.notAssigned')
  return enteredBy === officerId ? refuse('access.sameHand') : ok(true)
}
