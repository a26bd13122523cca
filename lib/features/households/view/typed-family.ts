import type { Family, FamilyMember, Guardian, OwnFacts } from '@/lib/domain/household/family'
import { answerAgain } from '@/lib/domain/question/question'
import { birthAgain } from '@/lib/domain/household/typed-birth'

export type Typed = Readonly<Record<string, string>>

const yesNo = (fact: boolean | null): string | null => (fact === null ? null : fact ? 'yes' : 'no')

const filled = (fields: Readonly<Record<string, string | number | null | undefined>>): Typed =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  )

/** The answers to the State's own questions in their boxes. */
const typedOwn = (own: OwnFacts, path: string): Typed =>
  Object.fromEntries(Object.entries(own).map(([key, answer]) => [`${path}.${key}`, answerAgain(answer)]))

/** A guardian who was only ever written in Hindi stands in the Hindi box. */
const typedGuardian = (guardian: Guardian | null) => ({
  guardianName: guardian?.name === guardian?.nameHi ? null : guardian?.name,
  guardianNameHi: guardian?.nameHi,
})

const typedMember = (member: FamilyMember, row: number): Typed => ({
  ...typedOwn(member.ownFacts, `members[${row}].own`),
  ...filled(
    Object.fromEntries(
      Object.entries({
        serial: member.serial,
        name: member.name.en,
        nameHi: member.name.hi,
        guardianKind: member.guardian?.kind,
        ...typedGuardian(member.guardian),
        relation: member.relation,
        gender: member.gender,
        birth: member.birth && birthAgain(member.birth),
        birthEvidence: member.birth?.evidence,
        maritalStatus: member.maritalStatus,
        disabilityPercent: member.disabilityPercent,
        literate: yesNo(member.literate),
        occupation: member.occupation,
        monthlyIncome: member.monthlyIncome === null ? null : member.monthlyIncome / 100,
        epic: member.epic,
        // Never the number, which the register does not hold: only that there is one.
        aadhaarLast4: member.aadhaar?.last4,
      }).map(([field, value]) => [`members[${row}].${field}`, value]),
    ),
  ),
})

/** What a certificate says of the family as a whole, in the boxes of its form: what holds wherever it lives. */
export const typedFromAfar = ({
  category,
  minority,
  mobile,
}: Pick<Family, 'category' | 'minority' | 'mobile'>): Typed => filled({ category, minority: yesNo(minority), mobile })

/** A family as its form shows it again: every box with what the register says, those who left not among the rows. */
export const typedAgain = (family: Family): Typed => ({
  ...filled({
    village: family.village,
    houseNo: family.houseNo,
    addressLine: family.addressLine,
    pincode: family.pincode,
    mobile: family.mobile,
    category: family.category,
    minority: yesNo(family.minority),
    bpl: family.bpl?.kind,
    bplNumber: family.bpl?.kind === 'LISTED' ? family.bpl.number : null,
    bplListYear: family.bpl?.kind === 'LISTED' ? family.bpl.listYear : null,
    rationCardNo: family.rationCardNo,
    mainIncome: family.mainIncome,
    rooms: family.dwelling?.rooms,
    wall: family.dwelling?.wall,
    roof: family.dwelling?.roof,
    landUnirrigated: family.land && family.land.unirrigated / 100,
    landIrrigatedTwoCrop: family.land && family.land.irrigatedTwoCrop / 100,
    landOtherIrrigated: family.land && family.land.otherIrrigated / 100,
  }),
  ...typedOwn(family.ownFacts, 'own'),
  ...living(family).reduce<Typed>((typed, member, row) => ({ ...typed, ...typedMember(member, row) }), {}),
})

/** The members who stand in the form, the head first. */
export const living = (family: Family): readonly FamilyMember[] =>
  family.members
    .filter(({ ended }) => ended === undefined)
    .toSorted((a, b) => Number(b.relation === 'HEAD') - Number(a.relation === 'HEAD') || a.serial - b.serial)
