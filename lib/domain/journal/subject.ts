/** The kinds of record that events are about; each has a word at `journal.record`. */
export const SUBJECT_KINDS = [
  'account',
  'application',
  'cancellation',
  'card',
  'certificate',
  'consolidation',
  'drive',
  'export',
  'file',
  'household',
  'import',
  'list',
  'meeting',
  'pair',
  'pensionRound',
  'place',
  'question',
  'review',
  'setting',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** `household:0190…` in its parts. */
export const partsOfSubject = (subject: string): { readonly kind: string; readonly id: string } => {
  const at = subject.indexOf(':')
  return at < 0 ? { kind: subject, id: '' } : { kind: subject.slice(0, at), id: subject.slice(at + 1) }
}
