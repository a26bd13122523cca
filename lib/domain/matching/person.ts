import type { FamilyMember, GuardianKind } from '@/lib/domain/household/family'
import type { Birth, Gender, Name } from '@/lib/domain/household/household'
import { nameByScript } from '@/lib/domain/household/written-name'
import type { PlacePath } from '@/lib/domain/place/path'

/** What the comparison of two persons needs, and nothing more. `null`: nobody has said. */
export interface MatchPerson {
  readonly name: Name
  readonly guardian: Name | null
  /** Whether the guardian is a father or a husband; a woman's may rightly differ between two records. */
  readonly guardianKind?: GuardianKind | null
  readonly birth: Birth | null
  readonly gender: Gender | null
  readonly village: PlacePath | null
  readonly epic: string | null
  readonly aadhaarDigest: string | null
  /** Compared only where one side tells no more of the number than these. */
  readonly aadhaarLast4?: string | null
  readonly rationCardNo: string | null
}

/** The spellings of a name that were written down, one for each script. */
export const spellings = (name: Name | null): readonly string[] =>
  name === null ? [] : [name.en, name.hi].filter((text) => text !== undefined)

/** The facts of a member that the comparison needs. */
export type PersonFacts = Pick<FamilyMember, 'name' | 'guardian' | 'birth' | 'gender' | 'epic' | 'aadhaar'>

/** A member of the register as the comparison sees one. */
export const personOf = (
  { name, guardian, birth, gender, epic, aadhaar }: PersonFacts,
  { village, rationCardNo }: Pick<MatchPerson, 'village' | 'rationCardNo'>,
): MatchPerson => ({
  name,
  guardian: guardian && nameByScript(guardian.name, guardian.nameHi ?? undefined),
  guardianKind: guardian?.kind ?? null,
  birth,
  gender,
  village,
  epic,
  aadhaarDigest: aadhaar?.digest ?? null,
  aadhaarLast4: aadhaar?.last4 ?? null,
  rationCardNo,
})
