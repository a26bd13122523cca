import { z } from 'zod'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { ALREADY_HERE, HOUSEHOLD_SOURCES, IMPORT_KINDS, MODES } from '@/lib/domain/import/kinds'
import { COVERS } from '@/lib/domain/import/covering'
import { EXTENTS } from '@/lib/domain/import/left-out'
import { asksForDay, FILE_CONTENTS, kindOfContent, sourceOfContent } from '@/lib/domain/import/what'
import { aadhaarBox, dateText, optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'

/** What is said of a file that is handed in; the file itself comes in pieces. */
export const handInSchema = z.object({
  kind: z.enum(IMPORT_KINDS, { error: 'imports.error.kind' }),
  /** Whose file it is: the mapping of its columns is remembered by this name. */
  sender: requiredText(80),
  /** Of households: whose words they are. */
  source: z.enum(HOUSEHOLD_SOURCES).default('SECC2011'),
  fileName: requiredText(160),
  /** What the file does not say itself and its kind asks: the panchayat, the register and its day. */
  answers: z.record(z.string().max(40), z.string().max(200)).default({}),
})
export type HandInInput = z.output<typeof handInSchema>

/** The page's form of a file: what a person says of it, in the order of the form; the bytes come behind it. */
export const uploadSchema = z
  .object({
    what: z.enum(FILE_CONTENTS, { error: 'imports.error.kind' }),
    sender: requiredText(80),
    /** Of registers: the day for which they speak. */
    asOf: dateText().optional(),
    /** Of families: the panchayat's code, where the file does not say it. */
    panchayat: z
      .string()
      .regex(/^\s*\d{1,8}\s*$/, 'imports.error.panchayat')
      .transform((text) => text.trim())
      .optional(),
    /** Of corrections: who said the new facts, and on what paper. */
    statedBy: z.enum(STATED_BY, { error: 'imports.error.statedBy' }).optional(),
    document: optionalText(120),
    fileName: requiredText(160),
  })
  .refine(({ what, asOf }) => !asksForDay(what) || asOf !== undefined, {
    path: ['asOf'],
    error: 'imports.error.asOf',
    when: () => true,
  })
  .refine(({ what, statedBy }) => what !== 'CORRECTIONS' || statedBy !== undefined, {
    path: ['statedBy'],
    error: 'imports.error.statedBy',
    when: () => true,
  })
  .transform(({ what, sender, fileName, asOf, panchayat, statedBy, document }): HandInInput => ({
    ...{ sender, fileName, kind: kindOfContent(what), source: sourceOfContent(what) },
    answers: {
      ...(asksForDay(what) ? { register: what } : {}),
      ...(asOf === undefined ? {} : { asOf }),
      ...(panchayat === undefined ? {} : { panchayat }),
      ...(statedBy === undefined ? {} : { statedBy }),
      ...(document === undefined ? {} : { document }),
    },
  }))

const column = z.coerce.number().int().min(0).max(999)

export const remapSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  /** Column name to the place of its header, counted from 0; what is left out is not in the file. */
  mapping: z.record(z.string().max(40), column),
  /** Another sheet of the book. */
  sheet: optionalText(80),
})
export type RemapInput = z.output<typeof remapSchema>

/** The page's form of the columns: of each column of the file, in its order, what it means. */
export const nameColumnsSchema = z
  .object({
    id: z.uuid(),
    version: seenVersion(),
    sheet: optionalText(80),
    columns: z.array(z.string().max(40).optional()).max(1000).default([]),
  })
  .superRefine(({ columns }, context) => {
    columns.forEach((name, index) => {
      if (name !== undefined && columns.indexOf(name) < index)
        context.addIssue({ code: 'custom', path: ['columns', index], message: 'imports.error.twice' })
    })
  })
  .transform(({ columns, ...rest }): RemapInput => ({
    ...rest,
    mapping: Object.fromEntries(columns.flatMap((name, index) => (name === undefined ? [] : [[name, index] as const]))),
  }))

export const startImportSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  mode: z.enum(MODES, { error: 'imports.error.mode' }),
  alreadyHere: z.enum(ALREADY_HERE).default('RETURN'),
  /** Of a register that leaves lines out: whether it is whole. */
  extent: z.enum(EXTENTS).optional(),
  /** Of a register without a whole one before it: of which places it speaks. */
  covers: z.enum(COVERS).optional(),
})
export type StartImportInput = z.output<typeof startImportSchema>

/** To cancel or to resume; no version: the worker moves the job all the time. */
export const stopOrGoSchema = z.object({ id: z.uuid() })
export type StopOrGoInput = z.output<typeof stopOrGoSchema>

/** To take an imported register back, with why. */
export const takeBackSchema = z.object({ id: z.uuid(), reason: requiredText(300) })
export type TakeBackInput = z.output<typeof takeBackSchema>

/** The cells of a returned record as they were corrected, by line and place of the column; an emptied cell is left out. */
export const mendSchema = z.object({
  id: z.uuid(),
  record: z.coerce.number().int().min(0),
  /** The digest of what the form showed. */
  seen: z.string().length(64),
  cells: z
    .record(z.string().regex(/^\d{1,9}-\d{1,4}$/), z.string().max(2000, 'forms.error.tooLong').optional())
    .default({}),
  /** Aadhaar numbers that were typed anew, by line and place of the column (domain §9.1). */
  aadhaar: z.record(z.string().regex(/^\d{1,9}-\d{1,4}$/), aadhaarBox().optional()).default({}),
})
export type MendInput = z.output<typeof mendSchema>
