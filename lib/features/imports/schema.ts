import { z } from 'zod'
import { HOUSEHOLD_SOURCES, IMPORT_KINDS, MODES } from '@/lib/domain/import/kinds'
import { optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'

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

export const startImportSchema = z.object({
  id: z.uuid(),
  version: seenVersion(),
  mode: z.enum(MODES, { error: 'imports.error.mode' }),
})
export type StartImportInput = z.output<typeof startImportSchema>

/** To cancel or to resume; no version: the worker moves the job all the time. */
export const stopOrGoSchema = z.object({ id: z.uuid() })
export type StopOrGoInput = z.output<typeof stopOrGoSchema>
