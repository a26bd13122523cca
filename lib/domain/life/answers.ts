import { GUARDIAN_KINDS, type GuardianKind } from '@/lib/domain/household/family'
import {
  type Gender,
  GENDERS,
  MARITAL_STATUSES,
  type MaritalStatus,
  type Relation,
  RELATIONS,
} from '@/lib/domain/household/household'
import { STATED_BY, type StatedBy } from '@/lib/domain/household/provenance'
import {
  ADDED_CAUSES,
  type AddedCause,
  TOLD_KINDS,
  type ToldKind,
  MERGED_APPLICATIONS,
  type MergedApplication,
} from '@/lib/domain/life/kinds'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A person who comes, as the form tells of one. */
export interface TypedPerson {
  readonly name?: string | undefined
  readonly nameHi?: string | undefined
  readonly relation: Relation
  readonly gender: Gender
  /** A day, a year, or an age, as it was typed. */
  readonly birth?: string | undefined
  readonly maritalStatus?: MaritalStatus | undefined
  readonly guardianKind?: GuardianKind | undefined
  readonly guardianName?: string | undefined
  readonly guardianNameHi?: string | undefined
  /** Of the voter card. */
  readonly epic?: string | undefined
  /** In which row of the form they were typed, counted from nought. */
  readonly row?: number | undefined
}

/** What the form about a family says, before it is weighed. */
export interface Answers {
  readonly id: string
  readonly kind: ToldKind
  readonly on: PlainDate
  readonly document?: string | undefined
  readonly statedBy: StatedBy
  readonly reason?: string | undefined
  readonly serials: readonly number[]
  readonly relations: readonly { readonly serial: number; readonly relation?: Relation | undefined }[]
  readonly newcomers: readonly TypedPerson[]
  readonly certificate?: string | undefined
  readonly taken: readonly { readonly id: string; readonly relation?: Relation | undefined }[]
  readonly other?: string | undefined
  readonly otherRelation?: Relation | undefined
  readonly bound?: string | undefined
  readonly surrender?: 'yes' | undefined
  readonly application?: MergedApplication | undefined
  readonly houseNo?: string | undefined
  readonly temporaryUntil?: PlainDate | undefined
  readonly cause?: AddedCause | undefined
  /** Whether likely second entries are shown before anything counts, and why they are other persons (F16). */
  readonly look: boolean
  readonly differs?: string | undefined
}

type Kept = { readonly [key: string]: Canonical }

const isKept = (value: Canonical | undefined): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rows = (value: Canonical | undefined): readonly Kept[] => (Array.isArray(value) ? value.filter(isKept) : [])
const text = (value: Canonical | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
const whole = (value: Canonical | undefined): readonly number[] => (typeof value === 'number' ? [value] : [])
const day = (value: Canonical | undefined): PlainDate | undefined =>
  typeof value === 'string' && isPlainDate(value) ? value : undefined
const code = <T extends string>(codes: readonly T[], value: Canonical | undefined): T | undefined =>
  codes.find((one) => one === value)

const person = (kept: Kept): readonly TypedPerson[] => {
  const relation = code(RELATIONS, kept['relation'])
  const gender = code(GENDERS, kept['gender'])
  if (!relation || !gender) return []
  return [
    {
      relation,
      gender,
      name: text(kept['name']),
      nameHi: text(kept['nameHi']),
      birth: text(kept['birth']),
      maritalStatus: code(MARITAL_STATUSES, kept['maritalStatus']),
      guardianKind: code(GUARDIAN_KINDS, kept['guardianKind']),
      guardianName: text(kept['guardianName']),
      guardianNameHi: text(kept['guardianNameHi']),
      epic: text(kept['epic']),
      row: whole(kept['row'])[0],
    },
  ]
}

/** The answers that a draft keeps; null when it is none of ours. */
export const answersIn = (kept: Canonical): Answers | null => {
  if (!isKept(kept)) return null
  const id = text(kept['id'])
  const kind = code(TOLD_KINDS, kept['kind'])
  const on = day(kept['on'])
  const statedBy = code(STATED_BY, kept['statedBy'])
  if (id === undefined || !kind || !on || !statedBy) return null
  const serials = kept['serials']
  return {
    ...{ id, kind, on, statedBy },
    document: text(kept['document']),
    reason: text(kept['reason']),
    serials: Array.isArray(serials) ? serials.flatMap(whole) : [],
    relations: rows(kept['relations']).flatMap((row) =>
      whole(row['serial']).map((serial) => ({ serial, relation: code(RELATIONS, row['relation']) })),
    ),
    newcomers: rows(kept['newcomers']).flatMap(person),
    certificate: text(kept['certificate']),
    taken: rows(kept['taken']).map((row) => ({
      id: text(row['id']) ?? '',
      relation: code(RELATIONS, row['relation']),
    })),
    other: text(kept['other']),
    otherRelation: code(RELATIONS, kept['otherRelation']),
    bound: text(kept['bound']),
    surrender: code(['yes'] as const, kept['surrender']),
    application: code(MERGED_APPLICATIONS, kept['application']),
    houseNo: text(kept['houseNo']),
    temporaryUntil: day(kept['temporaryUntil']),
    cause: code(ADDED_CAUSES, kept['cause']),
    look: kept['look'] === true,
    differs: text(kept['differs']),
  }
}
