import { type Dwelling, ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import { type Body, isRecord } from '@/lib/domain/household/facts'
import {
  type Aadhaar,
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
  MARITAL_STATUSES,
  RELATIONS,
  SOCIAL_CATEGORIES,
} from '@/lib/domain/household/household'
import { placePath } from '@/lib/domain/place/path'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { paise } from '@/lib/domain/shared/quantity'

type Value = Canonical | undefined

const text = (value: Value): string | null => (typeof value === 'string' ? value : null)
const count = (value: Value): number | null => (typeof value === 'number' ? value : null)
const truth = (value: Value): boolean | null => (typeof value === 'boolean' ? value : null)
const part = (value: Value): Body | null => (isRecord(value) ? value : null)

const code = <T extends string>(codes: readonly T[], value: Value): T | null =>
  codes.find((one) => one === value) ?? null

/** A code without which the record is none that `recorded` wrote: a fault. */
const must = <T>(value: T | null, what: string): T => {
  if (value === null) throw new Error(`A version without ${what}`)
  return value
}

const answers = (value: Value): OwnFacts =>
  Object.fromEntries(
    Object.entries(part(value) ?? {}).flatMap(([key, fact]) =>
      fact === null || typeof fact === 'object' ? [] : [[key, fact]],
    ),
  )

const dwelling = (value: Body): Dwelling => ({
  rooms: count(value['rooms']),
  wall: code(WALLS, value['wall']),
  roof: code(ROOFS, value['roof']),
})

const dayed = <T extends string>(codes: readonly T[], value: Body) => ({
  on: plainDate(must(text(value['on']), 'a day')),
  cause: must(code(codes, value['cause']), 'a cause'),
})

const bornOf = (birth: Body): Birth => {
  const evidence = code(BIRTH_EVIDENCE, birth['evidence'])
  return {
    date: plainDate(must(text(birth['date']), 'a day of birth')),
    precision: must(code(BIRTH_PRECISIONS, birth['precision']), 'a precision'),
    ...(evidence === null ? {} : { evidence }),
  }
}

const member = (serial: number, body: Body, aadhaar: Aadhaar | null): FamilyMember => {
  const [name, guardian, birth] = [part(body['name']), part(body['guardian']), part(body['birth'])]
  const [ended, joined] = [part(body['ended']), part(body['joined'])]
  const [en, hi] = [text(name?.['en']), text(name?.['hi'])]
  const income = count(body['monthlyIncome'])
  return {
    serial,
    name: { ...(en === null ? {} : { en }), ...(hi === null ? {} : { hi }) },
    guardian: guardian && {
      kind: must(code(GUARDIAN_KINDS, guardian['kind']), 'a guardian'),
      name: text(guardian['name']) ?? '',
      nameHi: text(guardian['nameHi']),
    },
    relation: must(code(RELATIONS, body['relation']), 'a relation'),
    gender: must(code(GENDERS, body['gender']), 'a gender'),
    birth: birth && bornOf(birth),
    maritalStatus: code(MARITAL_STATUSES, body['maritalStatus']),
    disabilityPercent: count(body['disabilityPercent']),
    literate: truth(body['literate']),
    occupation: text(body['occupation']),
    monthlyIncome: income === null ? null : paise(income),
    epic: text(body['epic']),
    aadhaar,
    joined: joined && dayed(JOIN_CAUSES, joined),
    ownFacts: answers(body['ownFacts']),
    ...(ended ? { ended: dayed(END_CAUSES, ended) } : {}),
  }
}

/**
 * The family that a version's body tells, the other way round from `recorded`. Of an Aadhaar number a version holds only the
 * last four digits: whoever saves such a family names the one that knows the digests, and nobody has one otherwise.
 */
export const familyOfRecord = (
  body: Body,
  known: { readonly members: readonly Pick<FamilyMember, 'serial' | 'aadhaar'>[] } = { members: [] },
): Family => {
  const [bpl, house, land, members] = [
    part(body['bpl']),
    part(body['dwelling']),
    part(body['land']),
    part(body['members']),
  ]
  const [number, listYear] = [text(bpl?.['number']), count(bpl?.['listYear'])]
  return {
    place: placePath(must(text(body['place']), 'a place')),
    village: placePath(must(text(body['village']), 'a village')),
    houseNo: text(body['houseNo']),
    addressLine: text(body['addressLine']),
    pincode: text(body['pincode']),
    mobile: text(body['mobile']),
    category: code(SOCIAL_CATEGORIES, body['category']),
    minority: truth(body['minority']),
    bpl:
      number !== null && listYear !== null
        ? { kind: 'LISTED', number, listYear }
        : bpl?.['kind'] === 'NOT_BPL'
          ? { kind: 'NOT_BPL' }
          : null,
    rationCardNo: text(body['rationCardNo']),
    mainIncome: code(INCOME_SOURCES, body['mainIncome']),
    dwelling: house && dwelling(house),
    land: land && {
      unirrigated: count(land['unirrigated']) ?? 0,
      irrigatedTwoCrop: count(land['irrigatedTwoCrop']) ?? 0,
      otherIrrigated: count(land['otherIrrigated']) ?? 0,
    },
    splitFrom: text(body['splitFrom']),
    mergedInto: text(body['mergedInto']),
    ownFacts: answers(body['ownFacts']),
    members: Object.entries(members ?? {})
      .flatMap(([serial, one]) => {
        if (!isRecord(one)) return []
        const aadhaar = isRecord(one['aadhaar']) ? known.members.find((other) => String(other.serial) === serial) : null
        return [member(Number(serial), one, aadhaar?.aadhaar ?? null)]
      })
      .toSorted((a, b) => a.serial - b.serial),
  }
}
