import type { Household, Member } from '@/lib/domain/household/household'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Canonical } from '@/lib/domain/shared/canonical'

/** How a guardian is named after a person: S/o, D/o, W/o, C/o (domain §10.1, Names). */
export const GUARDIAN_KINDS = ['SON_OF', 'DAUGHTER_OF', 'WIFE_OF', 'CARE_OF'] as const
export type GuardianKind = (typeof GUARDIAN_KINDS)[number]

export interface Guardian {
  readonly kind: GuardianKind
  readonly name: string
}

/** A member with what the family register holds beyond the law's own facts. */
export interface FamilyMember extends Member {
  readonly guardian: Guardian | null
  readonly occupation: string | null
}

/** A family as the family register holds it (R54); `null` is a fact nobody has stated. */
export interface Family extends Household {
  readonly village: PlacePath
  readonly houseNo: string | null
  readonly addressLine: string | null
  readonly pincode: string | null
  readonly mobile: string | null
  readonly minority: boolean | null
  readonly rationCardNo: string | null
  readonly members: readonly FamilyMember[]
}

const recordedMember = (member: FamilyMember): Canonical => ({
  name: { en: member.name.en ?? null, hi: member.name.hi ?? null },
  guardian: member.guardian && { kind: member.guardian.kind, name: member.guardian.name },
  relation: member.relation,
  gender: member.gender,
  birth: member.birth && { date: member.birth.date, precision: member.birth.precision },
  maritalStatus: member.maritalStatus,
  disabilityPercent: member.disabilityPercent,
  literate: member.literate,
  occupation: member.occupation,
  monthlyIncome: member.monthlyIncome,
  ended: member.ended ? { on: member.ended.on, cause: member.ended.cause } : null,
})

/** Everything the register says of a family, as it is kept with each version; members stand under their serial. */
export const recorded = (family: Family): { readonly [key: string]: Canonical } => ({
  place: family.place,
  village: family.village,
  houseNo: family.houseNo,
  addressLine: family.addressLine,
  pincode: family.pincode,
  mobile: family.mobile,
  category: family.category,
  minority: family.minority,
  bpl: family.bpl && (family.bpl.kind === 'NOT_BPL' ? { kind: family.bpl.kind } : { ...family.bpl }),
  rationCardNo: family.rationCardNo,
  mainIncome: family.mainIncome,
  dwelling: family.dwelling && { ...family.dwelling },
  land: family.land && { ...family.land },
  members: Object.fromEntries(family.members.map((member) => [String(member.serial), recordedMember(member)])),
})
