import { z } from 'zod'
import { COLUMN_GROUPS } from '@/lib/domain/export/columns'
import { EXPORT_KINDS, PURPOSES } from '@/lib/domain/export/export'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { dateText, requiredText, ticks } from '@/lib/platform/form-values'

export const askExportSchema = z
  .object({
    kind: z.enum(EXPORT_KINDS, { error: 'exports.error.kind' }),
    purpose: z.enum(PURPOSES, { error: 'exports.error.purpose' }),
    words: requiredText(300).refine((text) => text.length >= 10, 'exports.error.words'),
    area: z
      .string({ error: 'exports.error.area' })
      .refine((text): text is PlacePath => isPlacePath(text), 'exports.error.area'),
    groups: ticks(COLUMN_GROUPS),
    asOf: dateText().optional(),
  })
  .refine(({ kind, groups }) => kind === 'CORRECTION_SHEET' || groups.length > 0, {
    path: ['groups'],
    error: 'exports.error.groups',
    when: () => true,
  })
  // A sheet is corrected against what stands today.
  .refine(({ kind, asOf }) => kind === 'REGISTER' || asOf === undefined, {
    path: ['asOf'],
    error: 'exports.error.sheetOfToday',
  })

export type AskExportInput = z.output<typeof askExportSchema>
