import 'server-only'
import type { BplStanding } from '@/lib/domain/household/bpl'
import { type Dwelling, ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import {
  type Family,
  type FamilyMember,
  GUARDIAN_KINDS,
  JOIN_CAUSES,
  type OwnFacts,
} from '@/lib/domain/household/family'
import {
  type Birth,
  BIRTH_EVIDENCE,
  BIRTH_PRECISIONS,
  END_CAUSES,
  GENDERS,
  INCOME_SOURCES,
  type Land,
  MARITAL_STATUSES,
  RELATIONS,
  SOCIAL_CATEGORIES,
} from '@/lib/domain/household/household'
import { nameColumns, nameOfColumns } from '@/lib/domain/household/written-name'
import { placePath } from '@/lib/domain/place/path'
import { oneOf } from '@/lib/domain/shared/one-of'
import { paise } from '@/lib/domain/shared/quantity'
import { asColumn, asDay } from '@/lib/platform/db'
import { type Household as Row, type Member as MemberRow, Prisma } from '@/prisma/client/client'

const knownOrNull = <T extends string>(codes: readonly T[], text: string | null): T | null =>
  text === null ? null : oneOf(codes, text)

/** The family that a household row and its member rows hold. */
export const toFamily = (row: Row, members: readonly MemberRow[]): Family => ({
  place: placePath(row.place),
  village: placePath(row.villagePath),
  houseNo: row.houseNo,
  addressLine: row.addressLine,
  pincode: row.pincode,
  mobile: row.mobile,
  category: knownOrNull(SOCIAL_CATEGORIES, row.socialCategory),
  minority: row.minority,
  bpl: toBpl(row),
  rationCardNo: row.rationCardNo,
  mainIncome: knownOrNull(INCOME_SOURCES, row.mainIncome),
  dwelling: toDwelling(row),
  land: toLand(row),
  splitFrom: row.splitFrom,
  mergedInto: row.mergedInto,
  ownFacts: toOwnFacts(row.ownFacts),
  members: members.toSorted((a, b) => a.serial - b.serial).map(toMember),
})

const toBpl = ({ bplNumber, bplListYear, notBpl }: Row): BplStanding | null => {
  if (bplNumber !== null && bplListYear !== null) return { kind: 'LISTED', number: bplNumber, listYear: bplListYear }
  return notBpl ? { kind: 'NOT_BPL' } : null
}

const toDwelling = ({ rooms, wall, roof }: Row): Dwelling | null =>
  rooms === null && wall === null && roof === null
    ? null
    : { rooms, wall: knownOrNull(WALLS, wall), roof: knownOrNull(ROOFS, roof) }

const toLand = ({ landUnirrigated, landIrrigatedTwoCrop, landOtherIrrigated }: Row): Land | null =>
  landUnirrigated === null || landIrrigatedTwoCrop === null || landOtherIrrigated === null
    ? null
    : { unirrigated: landUnirrigated, irrigatedTwoCrop: landIrrigatedTwoCrop, otherIrrigated: landOtherIrrigated }

const toOwnFacts = (json: Row['ownFacts']): OwnFacts =>
  json === null || typeof json !== 'object' || Array.isArray(json)
    ? {}
    : Object.fromEntries(
        Object.entries(json).flatMap(([key, fact]) =>
          fact === undefined || fact === null || typeof fact === 'object' ? [] : [[key, fact]],
        ),
      )

/** Answers as a column keeps them: nothing answered is no value. */
const ownColumn = (own: OwnFacts) => (Object.keys(own).length === 0 ? Prisma.DbNull : { ...own })

const toBirth = ({ birthDate, birthPrecision, birthEvidence }: MemberRow): Birth | null =>
  birthDate === null || birthPrecision === null
    ? null
    : {
        date: asDay(birthDate),
        precision: oneOf(BIRTH_PRECISIONS, birthPrecision),
        ...(birthEvidence === null ? {} : { evidence: oneOf(BIRTH_EVIDENCE, birthEvidence) }),
      }

/** The member that a row holds. */
export const toMember = (row: MemberRow): FamilyMember => ({
  serial: row.serial,
  name: nameOfColumns(row.name, row.nameHi),
  guardian:
    row.guardianName === null || row.guardianKind === null
      ? null
      : { kind: oneOf(GUARDIAN_KINDS, row.guardianKind), name: row.guardianName, nameHi: row.guardianNameHi },
  relation: oneOf(RELATIONS, row.relation),
  gender: oneOf(GENDERS, row.gender),
  birth: toBirth(row),
  maritalStatus: knownOrNull(MARITAL_STATUSES, row.maritalStatus),
  disabilityPercent: row.disabilityPercent,
  literate: row.literate,
  occupation: row.occupation,
  monthlyIncome: row.monthlyIncome === null ? null : paise(Number(row.monthlyIncome)),
  epic: row.epic,
  aadhaar:
    row.aadhaarLast4 === null || row.aadhaarDigest === null
      ? null
      : { last4: row.aadhaarLast4, digest: row.aadhaarDigest },
  joined:
    row.joinedOn === null || row.joinCause === null
      ? null
      : { on: asDay(row.joinedOn), cause: oneOf(JOIN_CAUSES, row.joinCause) },
  ownFacts: toOwnFacts(row.ownFacts),
  ...(row.endedOn === null || row.endReason === null
    ? {}
    : { ended: { on: asDay(row.endedOn), cause: oneOf(END_CAUSES, row.endReason) } }),
})

/** The columns of a household row that say what the family says; the head's name stands beside the members'. */
export const familyColumns = (family: Family) => {
  const head = family.members.find(({ relation, ended }) => relation === 'HEAD' && ended === undefined)
  const name = nameColumns(head?.name ?? {})
  const listed = family.bpl?.kind === 'LISTED' ? family.bpl : null
  return {
    place: family.place,
    villagePath: family.village,
    houseNo: family.houseNo,
    addressLine: family.addressLine,
    pincode: family.pincode,
    mobile: family.mobile,
    socialCategory: family.category,
    minority: family.minority,
    bplNumber: listed?.number ?? null,
    bplListYear: listed?.listYear ?? null,
    notBpl: family.bpl?.kind === 'NOT_BPL',
    rationCardNo: family.rationCardNo,
    mainIncome: family.mainIncome,
    rooms: family.dwelling?.rooms ?? null,
    wall: family.dwelling?.wall ?? null,
    roof: family.dwelling?.roof ?? null,
    landUnirrigated: family.land?.unirrigated ?? null,
    landIrrigatedTwoCrop: family.land?.irrigatedTwoCrop ?? null,
    landOtherIrrigated: family.land?.otherIrrigated ?? null,
    headName: name.name,
    headNameHi: name.nameHi,
    headGuardian: head?.guardian?.name ?? null,
    headGuardianHi: head?.guardian?.nameHi ?? null,
    memberCount: family.members.filter(({ ended }) => ended === undefined).length,
    splitFrom: family.splitFrom,
    mergedInto: family.mergedInto,
    ownFacts: ownColumn(family.ownFacts),
  }
}

/** The columns of a member row. */
export const memberColumns = (member: FamilyMember) => ({
  serial: member.serial,
  ...nameColumns(member.name),
  guardianName: member.guardian?.name ?? null,
  guardianNameHi: member.guardian?.nameHi ?? null,
  guardianKind: member.guardian?.kind ?? null,
  relation: member.relation,
  gender: member.gender,
  birthDate: member.birth ? asColumn(member.birth.date) : null,
  birthPrecision: member.birth?.precision ?? null,
  birthEvidence: member.birth?.evidence ?? null,
  maritalStatus: member.maritalStatus,
  disabilityPercent: member.disabilityPercent,
  literate: member.literate,
  occupation: member.occupation,
  monthlyIncome: member.monthlyIncome === null ? null : BigInt(member.monthlyIncome),
  epic: member.epic,
  aadhaarLast4: member.aadhaar?.last4 ?? null,
  aadhaarDigest: member.aadhaar?.digest ?? null,
  joinedOn: member.joined ? asColumn(member.joined.on) : null,
  joinCause: member.joined?.cause ?? null,
  ownFacts: ownColumn(member.ownFacts),
  endedOn: member.ended ? asColumn(member.ended.on) : null,
  endReason: member.ended?.cause ?? null,
})
