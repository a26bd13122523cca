import { type Difference, WHOLE_MEMBER } from '@/lib/domain/change/differences'
import type { Aadhaar, Family, FamilyMember } from '@/lib/domain/household/family'

/**
 * What is kept of the Aadhaar numbers of people who wait to come into a family, by serial. A version holds no digest (F11);
 * without it whoever comes by a request would come without the number that was told of them.
 */
export type SealedNumbers = Readonly<Record<string, Aadhaar>>

/** The sealed numbers of the new people among the changes that are asked; `family` is the one that tells of them. */
export const sealedNumbers = (asked: readonly Difference[], { members }: Pick<Family, 'members'>): SealedNumbers => {
  const fresh = new Set(asked.flatMap(({ field, serial }) => (field === WHOLE_MEMBER ? [serial] : [])))
  return Object.fromEntries(
    members.flatMap(({ serial, aadhaar }) => (fresh.has(serial) && aadhaar ? [[String(serial), aadhaar]] : [])),
  )
}

/** Whose numbers are known when a request is accepted: the family's own, and those that waited sealed with it. */
export const knowingSealed = (
  { members }: Pick<Family, 'members'>,
  sealed: SealedNumbers,
): { readonly members: readonly Pick<FamilyMember, 'serial' | 'aadhaar'>[] } => ({
  members: [...members, ...Object.entries(sealed).map(([serial, aadhaar]) => ({ serial: Number(serial), aadhaar }))],
})
