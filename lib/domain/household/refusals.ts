import type { None } from '@/lib/domain/refusals'

export interface HouseholdRefusals {
  /** Every member has died or left. */
  'households.nobodyRemains': None
  /** No member is entered as head. */
  'households.headMissing': None
  /** More than one member is entered as head. */
  'households.headTwice': None
  'households.serialTwice': { serial: number }
  /** A member has a name in no language. */
  'households.nameMissing': { serial: number }
  'households.birthInFuture': { serial: number }
  'households.disabilityOutOfRange': { serial: number }
  /** The card's head hangs on a birth that nobody has recorded (NFSA s.13). */
  'households.headAgeUnknown': { serial: number }
  /** The number typed is misspelt: wrong shape or wrong check digit. */
  'households.badNumber': { number: string }
}
