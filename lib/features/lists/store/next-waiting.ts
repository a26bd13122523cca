import 'server-only'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { OF_THE_NEXT } from '@/lib/domain/review/kinds'
import { APPROVED_STAGES } from '@/lib/domain/selection/stages'
import type { Tx } from '@/lib/platform/db'

/** A family on the waiting list. */
export interface Waiting {
  readonly applicationId: string
  readonly householdId: string
  readonly place: PlacePath
  readonly number: string
}

/**
 * The family that waits next on the approved list on which an application stands: in the Gram Sabha's order, whoever is not
 * asked about and has not gone over to another place with the village. Null when nobody waits, or when the list was not
 * approved (domain §13, Vacancy).
 */
export const nextWaiting = async (tx: Tx, applicationId: string): Promise<Waiting | null> => {
  const [next] = await tx.$queryRaw<{ id: string; householdId: string; place: string; number: string }[]>`
    select a.id::text, a.household_id::text as "householdId", a.place, a.number
    from list_rows stood
      join priority_lists l on l.id = stood.list_id and l.stage = any(${APPROVED_STAGES})
      join list_rows r on r.list_id = l.id and r.decision = 'WAITLISTED'
      join applications a on a.id = r.application_id and a.stage = 'WAITLISTED' and a.place = l.place
    where stood.application_id = ${applicationId}::uuid and not exists (
      select from review_tasks q where q.subject_id = a.id and q.kind = any(${OF_THE_NEXT}) and q.closed_at is null)
    order by r.final_rank limit 1`
  return next ? { ...next, applicationId: next.id, place: placePath(next.place) } : null
}
