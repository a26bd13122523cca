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
  'households.tooOld': { serial: number }
  'households.disabilityOutOfRange': { serial: number }
  /** The card's head hangs on a birth that nobody has recorded (NFSA s.13). */
  'households.headAgeUnknown': { serial: number }
  /** The number typed is misspelt: wrong shape or wrong check digit. */
  'households.badNumber': { number: string }
  /** A village that the panchayat does not serve. */
  'households.villageElsewhere': None
  /** A correction that changes nothing. */
  'households.nothingChanges': None
  /** Facts seen on a day that has not come. */
  'households.visitInFuture': None
  /** A fact that the register does not state cannot be confirmed. */
  'households.factUnknown': None
  /** Nothing to import was found: no header row with the household's key. */
  'households.noHeader': None
  /** The file is not text in UTF-8, or its quotes are never closed after this line. */
  'households.unreadableFile': { line: number }
  'households.fileTooLarge': { megabytes: number }
  /** Imported already; the register is as the file left it. */
  'households.fileDone': None
  /** "All or nothing" was asked for, and some households cannot be taken in. */
  'households.badRows': { refused: number }
  /** Another area's register holds a family of the same key. */
  'households.heldElsewhere': None
  /** Nobody of the file's family is alike anybody of the family that bears its number. */
  'households.otherFamily': { head: string }
  /** Somebody of the file may be a member under another name, or somebody else. */
  'households.whoIsWho': { serial: number; held: string; told: string }
  /** A file makes another one the head and does not tell how everybody stands to that one. */
  'households.relationUntold': { head: string; names: string }
  /** A father who is a woman, a daughter who is a man. */
  'kin.relationOfGender': { serial: number }
  /** A mother, father or grandparent who is a child; a newborn who is one, or a wife; a child older than its parents' head. */
  'kin.relationOfAge': { serial: number }
  /** A child would head a family in which adults live. */
  'kin.childHead': { serial: number }
}
