/** What a comparison with the pension registers came to (domain §4). */
export const PENSION_RESULTS = [
  'NOT_FOUND',
  'POSSIBLE_MATCH',
  'CONFIRMED_RECEIVING',
  'CONFIRMED_STOPPED',
  'REGISTER_UNAVAILABLE',
] as const
export type PensionResult = (typeof PENSION_RESULTS)[number]

/** The registers spoke, and the person draws none of their pensions. */
export const DRAWING_NOTHING: readonly PensionResult[] = ['NOT_FOUND', 'CONFIRMED_STOPPED']

/** Who moves a result: the comparison, or a person who decides. */
export type Mover = 'COMPARISON' | 'PERSON'

const FOUND_BY_COMPARISON = ['NOT_FOUND', 'POSSIBLE_MATCH', 'REGISTER_UNAVAILABLE'] as const
const DECIDED = ['CONFIRMED_RECEIVING', 'CONFIRMED_STOPPED', 'NOT_FOUND', 'REGISTER_UNAVAILABLE'] as const

/**
 * The allowed moves. The comparison confirms nothing and takes no person's word back: of a confirmed result it can only ask
 * again. A person may decide about every line that stands beside a result. "Not the same person" is a person's word too; it
 * ends where the registers leave it: not found, or, with a register silent, unavailable.
 */
const MOVES: Readonly<Record<PensionResult | 'UNCHECKED', Readonly<Record<Mover, readonly PensionResult[]>>>> = {
  UNCHECKED: { COMPARISON: FOUND_BY_COMPARISON, PERSON: [] },
  NOT_FOUND: { COMPARISON: FOUND_BY_COMPARISON, PERSON: DECIDED },
  REGISTER_UNAVAILABLE: { COMPARISON: FOUND_BY_COMPARISON, PERSON: DECIDED },
  POSSIBLE_MATCH: { COMPARISON: FOUND_BY_COMPARISON, PERSON: DECIDED },
  CONFIRMED_RECEIVING: { COMPARISON: ['POSSIBLE_MATCH'], PERSON: DECIDED },
  CONFIRMED_STOPPED: { COMPARISON: ['POSSIBLE_MATCH'], PERSON: DECIDED },
}

/** Whether a result may follow another; null for a person who was never compared. */
export const mayMove = (from: PensionResult | null, to: PensionResult, mover: Mover): boolean =>
  MOVES[from ?? 'UNCHECKED'][mover].includes(to)

/** What a person can say of a possible match. */
export const VERDICTS = ['RECEIVING', 'STOPPED', 'NOT_SAME'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Whether the code names a result. */
export const isPensionResult = (text: string): text is PensionResult =>
  PENSION_RESULTS.some((result) => result === text)

/** Whether a person confirmed it. */
export const isConfirmed = (result: PensionResult): boolean =>
  result === 'CONFIRMED_RECEIVING' || result === 'CONFIRMED_STOPPED'
