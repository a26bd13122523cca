import { z } from 'zod'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { GENDERS, MARITAL_STATUSES, RELATIONS } from '@/lib/domain/household/household'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { readBirth } from '@/lib/domain/household/typed-birth'
import { ADDED_CAUSES, TOLD_KINDS, MERGED_APPLICATIONS } from '@/lib/domain/life/kinds'
import {
  dateText,
  givenNumber,
  houseText,
  looking,
  nameText,
  numbers,
  optionalText,
  requiredText,
} from '@/lib/platform/form-values'

// What was told is kept as a draft and read again by the same shapes: each of them takes what it has once let through.

const serial = () => z.coerce.number('lives.error.serial').int('lives.error.serial').positive('lives.error.serial')
const relation = () => z.enum(RELATIONS, { error: 'lives.error.relation' })

const newcomerShape = z.object({
  name: nameText(),
  nameHi: nameText(),
  relation: relation().optional(),
  gender: z.enum(GENDERS, { error: 'lives.error.gender' }).optional(),
  /** As it was typed: a day, a year, or an age. */
  birth: requiredText(20)
    .refine((text) => readBirth(text) !== null, 'households.error.birth')
    .optional(),
  maritalStatus: z.enum(MARITAL_STATUSES, { error: 'households.error.maritalStatus' }).optional(),
  guardianKind: z.enum(GUARDIAN_KINDS, { error: 'households.error.guardianKind' }).optional(),
  guardianName: nameText(),
  guardianNameHi: nameText(),
  epic: numbers.epic,
})

type Typed = z.output<typeof newcomerShape>

/** A row in which nothing was typed is nobody. */
const isBlank = (row: Typed): boolean => Object.values(row).every((value) => value === undefined)
const always = () => true
const needs = (path: keyof Typed, error: string) => ({ path: [path], error, when: always })

const newcomer = newcomerShape
  .refine(
    (row) => isBlank(row) || row.name !== undefined || row.nameHi !== undefined,
    needs('nameHi', 'lives.error.name'),
  )
  .refine((row) => isBlank(row) || row.relation !== undefined, needs('relation', 'lives.error.relation'))
  .refine((row) => isBlank(row) || row.gender !== undefined, needs('gender', 'lives.error.gender'))
  .refine(
    (row) => (row.guardianName === undefined && row.guardianNameHi === undefined) || row.guardianKind !== undefined,
    needs('guardianKind', 'households.error.guardianKind'),
  )
  .transform(({ relation: told, gender, ...row }) => (told && gender ? { ...row, relation: told, gender } : null))

/** What happened to a family: the day, the paper, who said it, and the persons it is about. */
export const toldSchema = z.object({
  id: z.uuid(),
  kind: z.enum(TOLD_KINDS),
  on: dateText(),
  document: optionalText(120),
  statedBy: z.enum(STATED_BY, { error: 'lives.error.statedBy' }),
  reason: optionalText(300),
  serials: z.array(serial()).default([]),
  /** Everybody's relation to the new head; a row left open keeps what was said before. */
  relations: z.array(z.object({ serial: serial(), relation: relation().optional() })).default([]),
  newcomers: z
    .array(newcomer)
    .max(12)
    .transform((rows) => rows.flatMap((person, row) => (person === null ? [] : [{ ...person, row }])))
    .default([]),
  /** The number of the Deletion Certificate of the place before, and whom of it the family takes in. */
  certificate: optionalText(40),
  taken: z.array(z.object({ id: z.uuid(), relation: relation().optional() })).default([]),
  /** The other family, by its number, and the person's relation to its head. */
  other: givenNumber(40).optional(),
  otherRelation: relation().optional(),
  /** Where the members go, as they say. */
  bound: optionalText(200),
  surrender: z.literal('yes').optional(),
  /** What becomes of the running application of a family that joins another. */
  application: z.enum(MERGED_APPLICATIONS, { error: 'lives.error.application' }).optional(),
  houseNo: houseText(),
  temporaryUntil: dateText().optional(),
  cause: z.enum(ADDED_CAUSES, { error: 'lives.error.cause' }).optional(),
  ...looking,
})

export type ToldInput = z.output<typeof toldSchema>

/** The recording of what was told, bound to what was shown to follow (F57). */
export const recordLifeSchema = z.object({
  draft: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'forms.error.unreadable'),
  /** Who looks after the children when no adult is left, or why nobody is named. */
  caretaker: optionalText(200),
  uncared: optionalText(300),
})

export type RecordInput = z.output<typeof recordLifeSchema>

export const undoLifeSchema = z.object({
  event: z.uuid(),
  reason: requiredText(300),
  /** How those stand to the head who is head again who were told as related to another one meanwhile. */
  relations: z.array(z.object({ serial: serial(), relation: relation().optional() })).default([]),
})

export type UndoInput = z.output<typeof undoLifeSchema>

const ending = z.object({
  on: dateText(),
  cause: z.enum(['NOBODY_REMAINS', 'MOVED_OUT', 'MERGED', 'UNDONE']),
})

const trace = z.object({
  touched: z.array(
    z.object({
      serial: serial(),
      before: z
        .object({
          relation: relation(),
          maritalStatus: z.enum(MARITAL_STATUSES).nullable(),
          ended: z
            .object({
              on: dateText(),
              cause: z.enum(['DIED', 'MOVED_OUT', 'MARRIED_OUT', 'SPLIT', 'MERGED', 'ENTERED_WRONGLY']),
            })
            .nullable(),
        })
        .nullable(),
    }),
  ),
  ended: ending.nullable(),
  mergedInto: z.uuid().nullable(),
  head: z.number().nullable(),
})

/** What a recorded event did, as it is kept beside it: all that taking it back needs. */
export const effectsSchema = z.object({
  home: z.object({ version: z.number(), trace }),
  other: z.object({ version: z.number(), trace }).nullable(),
  founded: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  certificate: z.string().nullable(),
  surrendered: z.object({ id: z.uuid(), version: z.number() }).nullable(),
  /** Numbers of applications that were taken back with a merger: they stay so. */
  withdrawn: z.array(z.string()).default([]),
  /** The last day of a temporary ration card that newcomers were given. */
  temporaryUntil: dateText().nullable().default(null),
  cardHead: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
  /** Who looks after children who were left without an adult. */
  care: z.object({ caretaker: z.string().nullable(), uncared: z.string().nullable() }).nullable().default(null),
})

export type Effects = z.output<typeof effectsSchema>
