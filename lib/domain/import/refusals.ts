import type { None } from '@/lib/domain/refusals'

export interface ImportRefusals {
  /** The file does not stand where this could be done. */
  'imports.notNow': { stage: string }
  'imports.emptyFile': None
  /** A register speaks for a day that has come. */
  'imports.dayToCome': None
  'imports.fileTooLarge': { megabytes: number }
  /** No table that the portal reads, or damaged. */
  'imports.unreadable': { line: number }
  /** A column that must be known is not named. */
  'imports.columnsLacking': { columns: string }
  /** "All or nothing" was asked for, and some rows cannot be taken in. */
  'imports.badRows': { rejected: number }
  /** "All or nothing" was asked for, and some families, probably here already, were to come back. */
  'files.alreadyHere': { here: number }
  /** "All or nothing": a row could be taken in when it was read, and cannot now; nothing was taken in. */
  'imports.turnedDown': None
  /** A file of SECC 2011 from an office that does not hold the survey. */
  'files.surveyHeldAbove': None
  /** A returned record was corrected, and something of it is wrong still. */
  'mends.stillWrong': { problems: number }
  /** The record is not among the returned ones any more: somebody was quicker, or the file was read again. */
  'mends.gone': None
  /** No cell of the record is wrong: correcting cells does not help. */
  'mends.notByCells': None
  /** Nobody went on with the file: its bytes are deleted. */
  'files.forgotten': None
  /** A register leaves lines of the one in force out, and nobody said whether it is whole. */
  'supplements.unsaid': { lines: number }
  /** A comparison has read the register: results rest on it. */
  'supplements.compared': None
  /** Another file of the same register was shown beside it, or is being taken in. */
  'supplements.otherUnderWay': { file: string }
  /** The portal failed at the file again and again. */
  'imports.fault': None
  /** A file of this kind must say more: the panchayat, the register's day. */
  'imports.answersLacking': { answers: string }
}
