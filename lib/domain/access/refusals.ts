import type { None } from '@/lib/domain/refusals'

export interface AccessRefusals {
  /** The role may not do this, or not here. */
  'access.denied': { verb: string }
  /** The officer or close kin would decide on their own household (domain §11, separation of duty 4). */
  'access.ownHousehold': None
  /** The same person already acted at an earlier step (domain §11, separation of duty 1 and 2). */
  'access.sameHand': None
  /** Somebody else saved the record after this page was opened. */
  'access.changedMeanwhile': None
  /** The record is not there, or not in the actor's area. */
  'access.absent': None
  /** The form's number was used before, for other content: going back and changing it is not a second click. */
  'access.handedInBefore': None
}
