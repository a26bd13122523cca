import type { FamilyInput } from '@/lib/features/households/schema/family'
import type { MemberInput } from '@/lib/features/households/schema/member'
import { type Family, type FamilyMember, NEW_FAMILY, NEW_MEMBER } from '@/lib/domain/household/family'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { birthOn, provedBirth } from '@/lib/domain/household/typed-birth'
import { nameByScript, toldGuardian } from '@/lib/domain/household/written-name'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Result } from '@/lib/domain/shared/result'
import { keptOfAadhaar, takesAadhaar } from '@/lib/platform/aadhaar'

/** What a family's answers are reckoned from: where it is entered, and the day on which they were given. */
interface Frame {
  readonly place: PlacePath
  readonly stated: PlainDate
  readonly today: PlainDate
  /** The family as it stands: new members come after its serials, and what no form asks stays as it is. */
  readonly known?: Family
  /** Serials that others have got since the form was opened: nobody new gets them. */
  readonly taken?: readonly number[]
  /** Whoever comes by a certificate of the portal's own is not typed: the members as they were recorded where they left. */
  readonly coming?: Family['members'] | null
}

/** Whether a number was typed of which nothing could be kept, so that the page says it instead of losing it silently. */
export const losesAadhaar = (members: readonly (Pick<MemberInput, 'aadhaar'> | null)[]): boolean =>
  !takesAadhaar() && members.some((one) => one?.aadhaar !== undefined)

// Written out field by field: a State's census comes through here, and a copy that is then changed costs five times as much.
const memberOf = (row: MemberInput, serial: number, { stated, known }: Frame): FamilyMember => {
  const before: typeof NEW_MEMBER | FamilyMember = known?.members.find((one) => one.serial === serial) ?? NEW_MEMBER
  // Who leaves is told as an event (decision 0057); a correction keeps what stands.
  const ended = 'ended' in before ? before.ended : undefined
  const born = 'birth' in before ? before.birth : null
  const member: FamilyMember = {
    epic: row.epic ?? before.epic,
    aadhaar: row.aadhaar === undefined ? before.aadhaar : (keptOfAadhaar(row.aadhaar) ?? before.aadhaar),
    joined: before.joined,
    ownFacts: before.ownFacts,
    serial,
    name: nameByScript(row.name, row.nameHi),
    guardian: toldGuardian(row),
    relation: row.relation,
    gender: row.gender,
    birth: row.birth ? provedBirth(birthOn(row.birth, stated), row.birthEvidence, born) : null,
    maritalStatus: row.maritalStatus ?? null,
    disabilityPercent: row.disabilityPercent ?? null,
    literate: row.literate,
    occupation: row.occupation ?? null,
    monthlyIncome: row.monthlyIncome ?? null,
  }
  return ended ? { ...member, ended } : member
}

/** The form row of each member, so that a refusal about a serial finds its field. */
const seated = (rows: FamilyInput['members'], used: readonly number[]) => {
  let last = Math.max(0, ...used, ...rows.map((row) => row?.serial ?? 0))
  return rows.flatMap((row, index) => (row ? [{ row, index, serial: row.serial ?? (last += 1) }] : []))
}

/** In which row of its form each member stands. */
export const rowsOf = (
  rows: FamilyInput['members'],
  members: readonly FamilyMember[],
): readonly { readonly serial: number; readonly row: number }[] => {
  const filled = rows.flatMap((row, index) => (row ? [index] : []))
  return members.flatMap(({ serial }, at) => (filled[at] === undefined ? [] : [{ serial, row: filled[at] }]))
}

const AT_FIELD: Readonly<Record<string, string>> = {
  'households.birthInFuture': 'birth',
  'households.tooOld': 'birth',
  'households.nameMissing': 'name',
  'households.serialTwice': 'serial',
  'households.disabilityOutOfRange': 'disabilityPercent',
}

/**
 * The family that a form's or a file's answers describe, checked as the register asks (R54). A refusal about a member
 * names the field of the row in which that member stands.
 */
export const familyOf = (input: FamilyInput, frame: Frame): Result<Family> => {
  const { place, today, known, taken = [], coming = null } = frame
  const seats = seated(input.members, [...(known?.members.map(({ serial }) => serial) ?? []), ...taken])
  const members = coming ?? seats.map(({ row, serial }) => memberOf(row, serial, frame))
  const checked = checkParticulars(members, today)
  if (!checked.ok) {
    const seat = seats.find(({ serial }) => serial === checked.error.params['serial'])
    const field = AT_FIELD[checked.error.code]
    return seat && field
      ? { ok: false, error: { ...checked.error, field: `members[${seat.index}].${field}` } }
      : checked
  }
  const { landUnirrigated, landIrrigatedTwoCrop, landOtherIrrigated, bplNumber, bplListYear } = input
  return {
    ok: true,
    value: {
      ...(known ?? NEW_FAMILY),
      place,
      village: input.village,
      houseNo: input.houseNo ?? null,
      addressLine: input.addressLine ?? null,
      pincode: input.pincode ?? null,
      mobile: input.mobile ?? null,
      category: input.category ?? null,
      minority: input.minority,
      bpl:
        bplNumber !== undefined && bplListYear !== undefined
          ? { kind: 'LISTED', number: bplNumber, listYear: bplListYear }
          : input.bpl === 'NOT_BPL'
            ? { kind: 'NOT_BPL' }
            : null,
      rationCardNo: input.rationCardNo ?? null,
      mainIncome: input.mainIncome ?? null,
      dwelling:
        input.rooms === undefined && !input.wall && !input.roof
          ? null
          : { rooms: input.rooms ?? null, wall: input.wall ?? null, roof: input.roof ?? null },
      land:
        landUnirrigated !== undefined && landIrrigatedTwoCrop !== undefined && landOtherIrrigated !== undefined
          ? { unirrigated: landUnirrigated, irrigatedTwoCrop: landIrrigatedTwoCrop, otherIrrigated: landOtherIrrigated }
          : null,
      members,
    },
  }
}
