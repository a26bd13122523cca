import type { None } from '@/lib/domain/refusals'

export interface ChangeRefusals {
  /** Accepted, refused or taken back already. */
  'changes.decided': None
  /** Whoever asked for a change never decides it. */
  'changes.ownRequest': None
  'changes.notYours': None
  /** What the request would change was changed meanwhile. */
  'changes.movedOn': { fields: string }
  /** The request makes another one the head, and since it was asked somebody came of whom it tells nothing. */
  'changes.cameSince': { names: string }
  /** Another request for this family waits. */
  'changes.alreadyAsked': None
  /** Two officers filled the same boxes differently; what stands there is said at each. */
  'changes.bothChanged': { boxes: number }
  /** A birth that crosses an age at which rights begin, without a paper. */
  'changes.paperNeeded': { serial: number }
}
