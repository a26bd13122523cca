export const BPL_KINDS = ['LISTED', 'NOT_BPL'] as const satisfies readonly BplStanding['kind'][]

/** What is recorded of the family's place on the list of families below the poverty line (R35). */
export type BplStanding =
  { readonly kind: 'LISTED'; readonly number: string; readonly listYear: number } | { readonly kind: 'NOT_BPL' }

export type BplProof = 'listed' | 'attested' | 'oldList' | 'unreferenced' | 'notBpl'

/**
 * How the family's BPL standing is proved: by a number on a list of `oldestList` (a year) or later, else by the
 * secretary's attestation; a number on an older list or none at all still asks for that attestation.
 * Source: R35; domain §13, "BPL number missing/old list".
 */
export const bplProof = (standing: BplStanding | null, attested: boolean, oldestList: number): BplProof => {
  if (standing?.kind === 'NOT_BPL') return 'notBpl'
  if (standing && standing.listYear >= oldestList) return 'listed'
  if (attested) return 'attested'
  return standing ? 'oldList' : 'unreferenced'
}
