import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { None } from '@/lib/domain/refusals'

export interface ApplicationRefusals {
  /** The table of stages has no such step from here. */
  'applications.wrongStage': { stage: ApplicationStage }
  /** The number typed is misspelt: wrong shape or wrong check digit. */
  'applications.badNumber': None
  /** One open application a family and drive (domain §12.1). */
  'applications.alreadyApplied': None
  /** The family holds an Antyodaya card (AAY once per family, domain §13). */
  'applications.cardHeld': None
  /** Town families apply to their urban body (R58). */
  'applications.notRural': None
  'applications.memberIncomeMissing': { serial: number }
  /** The yearly income on the certificate is not entered (R54, R60). */
  'applications.incomeMissing': None
  /** AAY comes from among BPL families (R35). */
  'applications.notBpl': None
  'applications.bplMissing': None
  'applications.bplListOld': { year: number }
  'applications.incomeCertificateMissing': None
  'applications.incomeCertificateIncomplete': None
  'applications.priorCardProofMissing': None
  'applications.affidavitMissing': None
  'applications.documentInFuture': None
  'applications.replyTooLate': { due: string }
  /** Not the officer assigned to the panchayat, or no longer (R44). */
  'applications.notAssigned': None
  'applications.gapsMissing': None
  'applications.reasonMissing': None
  'applications.visitInFuture': None
  'applications.visitBeforeSubmission': { submitted: string }
  'applications.kinDeclarationMissing': None
  /** A family found elsewhere cannot be recommended. */
  'applications.duplicateFound': None
  /** Nobody is named on whose word the paper stands (F36). */
  'applications.statedByMissing': None
  'applications.signatureMissing': None
  /** A thumb needs a witness (domain §13). */
  'applications.witnessMissing': None
  /** The number that was drawn exists already. */
  'applications.numberTaken': None
  /** What the officer was shown is no longer what is kept (F57). */
  'applications.shownChanged': None
}
