import type { RefusalCode } from '@/lib/domain/refusals'

/** How the words came in: typed from the family's plain paper, or written down as the family spoke them (R54, R61). */
export const ENTRY_MODES = ['PLAIN_PAPER', 'SPOKEN'] as const
export type EntryMode = (typeof ENTRY_MODES)[number]

/** How whoever spoke for the family signed. */
export const PAPER_SIGNS = ['SIGNATURE', 'THUMB'] as const
export type PaperSign = (typeof PAPER_SIGNS)[number]

/** On whose word an assisted application stands (F36); `null` is what nobody has entered yet. */
export interface Paper {
  readonly entryMode: EntryMode
  readonly statedBy: string | null
  readonly signedBy: PaperSign | null
  /** Who stood by when a thumb was put. */
  readonly witness: string | null
}

/** What can be missing of the attribution, as the refusal that says so. */
export type MissingAttribution = Extract<
  RefusalCode,
  'applications.statedByMissing' | 'applications.signatureMissing' | 'applications.witnessMissing'
>

/**
 * What is missing before anybody can be held to the paper: who spoke, a signature or a thumb, and beside a thumb the name
 * of a witness, for whoever put it could not read what was typed. Source: R54; domain §13, "Illiterate / no phone".
 */
export const missingAttribution = ({ statedBy, signedBy, witness }: Paper): readonly MissingAttribution[] => [
  ...(isBlank(statedBy) ? (['applications.statedByMissing'] as const) : []),
  ...(signedBy === null ? (['applications.signatureMissing'] as const) : []),
  ...(signedBy === 'THUMB' && isBlank(witness) ? (['applications.witnessMissing'] as const) : []),
]

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''
