import { advance } from '@/lib/domain/application/stages'
import { type ApplicationTie, running, standingCards, type Ties } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** The cards and applications of two families that become one. */
export interface Merging {
  readonly home: Ties
  readonly other: Ties
}

/** What the office says of the applications that run, and why. */
type Said = Pick<Extract<Told, { kind: 'MERGE' }>, 'application' | 'reason'>

// A family's place that the department has approved: its card is due.
const isApproved = ({ stage, serial }: ApplicationTie): boolean => stage === 'APPROVED' && serial === null

/**
 * A running application of the family that ends is neither lost nor doubled: the office says whether it is given up, with a
 * reason, or goes on – then the other family joins this one, unless that one has its card or its place already: one
 * household, one place (domain §13). What the department has approved no office takes back (§12.1): it is given up only to
 * a family that has a place, and an officer is asked whether it is vacant (decision 0097). Refuses
 * `lives.applicationUndecided`, `placeHeldThere`, `applicationRuns`, `applicationApproved` and `reasonMissing`.
 */
export const applicationsSettled = ({ home, other }: Merging, { application: said, reason }: Said): Result<true> => {
  const [holdsCard, approved] = [standingCards(other).length > 0, running(other).some(isApproved)]
  for (const application of running(home)) {
    const { number, stage } = application
    if (said === null) return refuse('lives.applicationUndecided', { number }, 'application')
    if (said === 'GOES_ON') {
      const remains = standingCards(home).length === 0 && (holdsCard || (approved && !isApproved(application)))
      return refuse(remains ? 'lives.placeHeldThere' : 'lives.applicationRuns', { number }, 'application')
    }
    const mayGo = advance(stage, 'withdraw').ok || (isApproved(application) && (holdsCard || approved))
    if (!mayGo) return refuse('lives.applicationApproved', { number }, 'application')
    if (reason === null || reason.trim() === '') return refuse('lives.reasonMissing', {}, 'reason')
  }
  return ok(true)
}
