import type { Verb } from '@/lib/domain/access/grants'

/** What a file may hold. */
export const IMPORT_KINDS = ['HOUSEHOLDS', 'OUTSIDE_REGISTER', 'CORRECTIONS'] as const
export type ImportKindName = (typeof IMPORT_KINDS)[number]

/** The verb that whoever hands in a file of the kind needs where it is for. */
export const VERB_OF = {
  HOUSEHOLDS: 'household.import',
  OUTSIDE_REGISTER: 'pension.load',
  CORRECTIONS: 'household.correct',
} as const satisfies Readonly<Record<ImportKindName, Verb>>

export type ImportVerb = (typeof VERB_OF)[ImportKindName]

/** Whether good rows are taken although others are returned, or the file as a whole or not at all. */
export const MODES = ['GOOD_ROWS', 'ALL_OR_NOTHING'] as const
export type Mode = (typeof MODES)[number]

/**
 * What becomes of families that are probably here already under another source: they come back, or they are entered all the
 * same and the usual question about two entries of one person is asked.
 */
export const ALREADY_HERE = ['RETURN', 'ENTER'] as const
export type AlreadyHere = (typeof ALREADY_HERE)[number]

/** Whose words the households of a file are; the same key of the same source is the same household. */
export const HOUSEHOLD_SOURCES = ['SECC2011', 'PARIVAR', 'RATION_LIST'] as const
export type HouseholdSource = (typeof HOUSEHOLD_SOURCES)[number]

/** Whether the text names a kind of file. */
export const isImportKind = (text: string): text is ImportKindName => (IMPORT_KINDS as readonly string[]).includes(text)
