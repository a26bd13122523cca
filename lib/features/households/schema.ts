import { z } from 'zod'
import { ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import {
  GENDERS,
  INCOME_SOURCES,
  MARITAL_STATUSES,
  RELATIONS,
  SOCIAL_CATEGORIES,
} from '@/lib/domain/household/household'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import { birthText, looking, optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'
import { numbers, rupeesText } from '@/lib/platform/form-values'

/** Digits typed on either keyboard, spaces squeezed out, in one shape. */
const digits = (shape: RegExp, error: string) =>
  z
    .string()
    .transform((text) => latinDigits(text).replace(/\s/g, ''))
    .pipe(z.string().regex(shape, error))

const whole = (shape: RegExp, error: string) => digits(shape, error).transform(Number)

/** A choice that may be left open: nobody has said. */
const choice = <const T extends readonly [string, ...string[]]>(values: T, error: string) =>
  z.enum(values, { error }).optional()

const yesOrNo = (error: string) => choice(['yes', 'no'], error).transform((said) => (said ? said === 'yes' : null))

const reference = (max: number) => optionalText(max).transform((text) => text?.toUpperCase())

/** Hundredths of an acre, typed in acres with up to two decimals. */
const acres = () =>
  digits(/^\d{1,5}(\.\d{1,2})?$/, 'households.error.acres').transform((text) => Math.round(Number(text) * 100))

/** Answers to the State's own questions by key; each is read by the schema of its question (F15). */
const ownAnswers = z
  .record(z.string().max(60), z.string().max(600).optional())
  .transform((said) => (Object.values(said).some((text) => text?.trim()) ? said : undefined))
  .optional()

const memberShape = z.object({
  /** Given for somebody who stands in the register already. */
  serial: whole(/^[1-9]\d?$/, 'households.error.serial').optional(),
  name: optionalText(120),
  nameHi: optionalText(120),
  guardianKind: choice(GUARDIAN_KINDS, 'households.error.guardianKind'),
  guardianName: optionalText(120),
  guardianNameHi: optionalText(120),
  relation: choice(RELATIONS, 'households.error.relation'),
  gender: choice(GENDERS, 'households.error.gender'),
  birth: birthText().optional(),
  maritalStatus: choice(MARITAL_STATUSES, 'households.error.maritalStatus'),
  disabilityPercent: whole(/^(100|\d{1,2})$/, 'households.error.percent').optional(),
  literate: yesOrNo('households.error.literate'),
  occupation: optionalText(80),
  monthlyIncome: rupeesText().optional(),
  ...numbers,
  own: ownAnswers,
})

type TypedMember = z.output<typeof memberShape>

/** A row in which nothing was typed is no member. */
const isBlank = ({ literate, ...rest }: TypedMember): boolean =>
  literate === null && Object.values(rest).every((value) => value === undefined)

// Also asked when another answer of the row is wrong, so that everything wrong is said at once.
const always = () => true
const needs = (path: keyof TypedMember, error: string) => ({ path: [path], error, when: always })

const member = memberShape
  .refine(
    (row) => isBlank(row) || row.name !== undefined || row.nameHi !== undefined,
    needs('name', 'households.error.name'),
  )
  .refine((row) => isBlank(row) || row.relation !== undefined, needs('relation', 'households.error.relation'))
  .refine((row) => isBlank(row) || row.gender !== undefined, needs('gender', 'households.error.gender'))
  .refine(
    ({ guardianName, guardianNameHi, guardianKind }) =>
      (guardianName === undefined && guardianNameHi === undefined) || guardianKind !== undefined,
    needs('guardianKind', 'households.error.guardianKind'),
  )
  .transform(({ relation, gender, ...row }) => (relation && gender ? { ...row, relation, gender } : null))

export type MemberInput = NonNullable<z.output<typeof member>>

const familyShape = {
  village: z
    .string({ error: 'households.error.village' })
    .refine((text): text is PlacePath => isPlacePath(text), 'households.error.village'),
  houseNo: optionalText(40),
  addressLine: optionalText(200),
  pincode: digits(/^[1-9]\d{5}$/, 'households.error.pincode').optional(),
  mobile: digits(/^(?:\+91|0)?[6-9]\d{9}$/, 'households.error.mobile')
    .transform((text) => text.slice(-10))
    .optional(),
  category: choice(SOCIAL_CATEGORIES, 'households.error.category'),
  minority: yesOrNo('households.error.minority'),
  bpl: choice(['LISTED', 'NOT_BPL'], 'households.error.bpl'),
  bplNumber: reference(40),
  bplListYear: whole(/^(19|20)\d{2}$/, 'households.error.bplListYear').optional(),
  rationCardNo: reference(20),
  mainIncome: choice(INCOME_SOURCES, 'households.error.mainIncome'),
  rooms: whole(/^\d{1,2}$/, 'households.error.rooms').optional(),
  wall: choice(WALLS, 'households.error.wall'),
  roof: choice(ROOFS, 'households.error.roof'),
  landUnirrigated: acres().optional(),
  landIrrigatedTwoCrop: acres().optional(),
  landOtherIrrigated: acres().optional(),
  own: ownAnswers,
  members: z
    .array(member)
    .max(60, 'households.error.tooMany')
    .superRefine((rows, context) => {
      const heads = rows.flatMap((row, index) => (row?.relation === 'HEAD' ? [index] : []))
      if (heads.length === 0) context.addIssue({ code: 'custom', path: [], message: 'households.error.noHead' })
      for (const index of heads.slice(1)) {
        context.addIssue({ code: 'custom', path: [index, 'relation'], message: 'households.error.twoHeads' })
      }
    }),
}

const landIsWhole = (
  row: Partial<Record<'landUnirrigated' | 'landIrrigatedTwoCrop' | 'landOtherIrrigated', unknown>>,
) =>
  new Set([row.landUnirrigated, row.landIrrigatedTwoCrop, row.landOtherIrrigated].map((cents) => cents === undefined))
    .size === 1
const landIsPart = { path: ['landUnirrigated'], error: 'households.error.landPart', when: always }
const bplIsWhole = ({ bplNumber, bplListYear }: { bplNumber?: unknown; bplListYear?: unknown }) =>
  (bplNumber === undefined) === (bplListYear === undefined)
const bplIsPart = { path: ['bplListYear'], error: 'households.error.bplPart', when: always }
const bplAgrees = ({ bpl, bplNumber }: { bpl?: unknown; bplNumber?: unknown }) =>
  bpl !== 'NOT_BPL' || bplNumber === undefined
const bplDisagrees = { path: ['bpl'], error: 'households.error.bplDisagrees', when: always }

const complete = <S extends typeof familyShape>(shape: S) =>
  z.object(shape).refine(landIsWhole, landIsPart).refine(bplIsWhole, bplIsPart).refine(bplAgrees, bplDisagrees)

/** A family as it is told: by the form, and by each household of a file. Unknown facts are left out, never "no". */
export const familySchema = complete(familyShape)
export type FamilyInput = z.output<typeof familySchema>

export const registerHouseholdSchema = complete({
  ...familyShape,
  ...looking,
  then: z.enum(['show', 'next']).default('show'),
})

export type RegisterInput = z.output<typeof registerHouseholdSchema>

export const correctHouseholdSchema = complete({
  ...familyShape,
  id: z.uuid(),
  version: seenVersion(),
  reason: requiredText(300),
  statedBy: z.enum(STATED_BY, { error: 'households.error.statedBy' }).default('FAMILY'),
  document: optionalText(200),
  ...looking,
})

export type CorrectInput = z.output<typeof correctHouseholdSchema>
