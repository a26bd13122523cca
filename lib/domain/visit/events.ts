import type { VisitOutcome } from '@/lib/domain/visit/outcomes'

/** What the journal says of visits; `number` is the household's number. */
export interface VisitEvents {
  'visits.recorded': { readonly number: string; readonly outcome: VisitOutcome; readonly on: string }
}
