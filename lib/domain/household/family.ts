import type { Household, Member } from '@/lib/domain/household/household'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Canonical } from '@/lib/domain/shared/canonical'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** How a guardian is named after a person: S/o, D/o, W/o, C/o (domain §10.1, Names). */
export const GUARDIAN_KINDS = ['SON_OF', 'DAUGHTER_OF', 'WIFE_OF', 'CARE_OF'] as const
export type GuardianKind = (typeof GUARDIAN_KINDS)[number]

export interface Guardian {
  readonly kind: GuardianKind
  /** As written, in whichever script it was given; `nameHi` is the same person in Hindi where that was given too. */
  readonly name: string
  readonly nameHi: string | null
}

/** How somebody came into the family after it was first entered. */
export const JOIN_CAUSES = [
  'BORN',
  'ADOPTED',
  'MARRIED_IN',
  'MOVED_IN',
  'SPLIT',
  'MERGED',
  'RETURNED',
  'OVERLOOKED',
] as const
export type JoinCause = (typeof JOIN_CAUSES)[number]

/** All that is kept of an Aadhaar number (domain §9.1): its last four digits, and a keyed digest by which it is met again. */
export interface Aadhaar {
  readonly last4: string
  readonly digest: string
}

/** Answers to the State's own questions, by the question's key; a question without an answer is not in it (F15). */
export type OwnFacts = Readonly<Record<string, string | number | boolean>>

/** A member with what the family register holds beyond the law's own facts. */
export interface FamilyMember extends Member {
  readonly guardian: Guardian | null
  readonly occupation: string | null
  /** Voter card, as printed. */
  readonly epic: string | null
  readonly aadhaar: Aadhaar | null
  /** Null for somebody who stood in the register from the beginning. */
  readonly joined: { readonly on: PlainDate; readonly cause: JoinCause } | null
  readonly ownFacts: OwnFacts
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
  /** The family this one was split from, and the one it was merged into: an old number leads to the new one (F2). */
  readonly splitFrom: string | null
  readonly mergedInto: string | null
  readonly ownFacts: OwnFacts
  readonly members: readonly FamilyMember[]
}

/** What nobody has said of a person, and of a family, that is entered for the first time. */
export const NEW_MEMBER = { epic: null, aadhaar: null, joined: null, ownFacts: {} } as const
export const NEW_FAMILY = { splitFrom: null, mergedInto: null, ownFacts: {} } as const

/** Facts that came after the first versions were written: left out while nobody has said them, so that those stay equal. */
const stated = (facts: { readonly [key: string]: Canonical }): { readonly [key: string]: Canonical } =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null))

const answers = (own: OwnFacts): Canonical => (Object.keys(own).length === 0 ? null : { ...own })

const recordedMember = (member: FamilyMember): Canonical => ({
  name: { en: member.name.en ?? null, hi: member.name.hi ?? null },
  guardian: member.guardian && {
    kind: member.guardian.kind,
    name: member.guardian.name,
    ...stated({ nameHi: member.guardian.nameHi }),
  },
  relation: member.relation,
  gender: member.gender,
  birth: member.birth && {
    date: member.birth.date,
    precision: member.birth.precision,
    ...stated({ evidence: member.birth.evidence ?? null }),
  },
  maritalStatus: member.maritalStatus,
  disabilityPercent: member.disabilityPercent,
  literate: member.literate,
  occupation: member.occupation,
  monthlyIncome: member.monthlyIncome,
  ended: member.ended ? { on: member.ended.on, cause: member.ended.cause } : null,
  ...stated({
    epic: member.epic,
    // The digest would let somebody who holds all versions ask for a number again.
    aadhaar: member.aadhaar && { last4: member.aadhaar.last4 },
    joined: member.joined && { on: member.joined.on, cause: member.joined.cause },
    ownFacts: answers(member.ownFacts),
  }),
})

/**
 * Everything the register says of a family, as it is kept with each version; members stand under their serial. Of an
 * Aadhaar number no more than the last four digits (F11).
 */
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
  ...stated({ splitFrom: family.splitFrom, mergedInto: family.mergedInto, ownFacts: answers(family.ownFacts) }),
  members: Object.fromEntries(family.members.map((member) => [String(member.serial), recordedMember(member)])),
})
