import type { Family, FamilyMember } from '@/lib/domain/household/family'
import type { Canonical } from '@/lib/domain/shared/canonical'

/** What the register says of a household as a whole, wherever it lives. */
export const HOUSEHOLD_FACTS = [
  'houseNo',
  'addressLine',
  'pincode',
  'mobile',
  'category',
  'minority',
  'bpl',
  'rationCardNo',
  'mainIncome',
  'dwelling',
  'land',
] as const satisfies readonly (keyof Family)[]

/** What it says of a person, in whatever family the person lives: the relation to the head is the family's. */
export const PERSON_FACTS = [
  'name',
  'guardian',
  'birth',
  'gender',
  'maritalStatus',
  'disabilityPercent',
  'literate',
  'occupation',
  'monthlyIncome',
] as const satisfies readonly (keyof FamilyMember)[]

/** The numbers of a person's papers. */
export const PAPER_NUMBERS = ['epic', 'aadhaar'] as const satisfies readonly (keyof FamilyMember)[]

/** What a version of a family says, as `recorded` writes it. */
export interface Body {
  readonly [key: string]: Canonical
}

/** The facts of a family by their path: `mobile`, `members.2.birth`. What nobody has said is not among them. */
export type Facts = ReadonlyMap<string, Canonical>

export const isRecord = (value: Canonical | undefined): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const MEMBER = /^members\.(\d+)\.(.+)$/

/** The parts of a fact's path: the field, and the serial of the member it is about. */
export const partsOf = (path: string): { readonly field: string; readonly serial: number | null } => {
  const [, serial, field] = MEMBER.exec(path) ?? []
  return serial === undefined || field === undefined ? { field: path, serial: null } : { field, serial: Number(serial) }
}

/** The path of a fact. */
export const pathOf = (field: string, serial: number | null): string =>
  serial === null ? field : `members.${serial}.${field}`

/** Every fact that a version states. */
export const factsOf = (body: Body): Facts => {
  const { members, ...own } = body
  const facts = new Map<string, Canonical>()
  for (const [field, value] of Object.entries(own)) if (value !== null) facts.set(field, value)
  for (const [serial, member] of Object.entries(isRecord(members) ? members : {})) {
    for (const [field, value] of Object.entries(isRecord(member) ? member : {})) {
      if (value !== null) facts.set(`members.${serial}.${field}`, value)
    }
  }
  return facts
}

/** The version that states exactly these facts. */
export const bodyOf = (facts: Facts): Body => {
  const own: Record<string, Canonical> = {}
  const members = new Map<number, Record<string, Canonical>>()
  for (const [path, value] of facts) {
    const { field, serial } = partsOf(path)
    if (serial === null) own[field] = value
    else members.set(serial, { ...members.get(serial), [field]: value })
  }
  return { ...own, members: Object.fromEntries(members) }
}
