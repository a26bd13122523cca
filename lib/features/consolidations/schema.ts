import { z } from 'zod'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { dateText, optionalText, requiredText, seenVersion } from '@/lib/platform/form-values'

const place = () =>
  z.custom<PlacePath>((text) => typeof text === 'string' && isPlacePath(text), 'forms.error.unreadable')

/** What every act above the panchayat carries: the drive, the place, and the digest of what was shown (F57). */
const shown = {
  driveId: z.uuid(),
  place: place(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'forms.error.unreadable'),
}

export const consolidateBlockSchema = z.object(shown)

/** The district's act; the three lines of an exception order stay empty where every block is done. */
export const consolidateDistrictSchema = z.object({
  ...shown,
  exceptionNumber: optionalText(80),
  exceptionAuthority: optionalText(120),
  exceptionReason: optionalText(500),
})

/** The department's approval of a district's lists (R56). */
export const approveListsSchema = z.object({ ...shown, orderNumber: requiredText(80), orderOn: dateText() })

/** One list sent back to a new Gram Sabha, with the reason. */
export const returnListSchema = z.object({
  listId: z.uuid(),
  version: seenVersion(),
  reason: requiredText(1000),
})

/** The panchayat's declaration that nobody applied. */
export const declareNoneSchema = z.object({ driveId: z.uuid(), note: requiredText(300) })

export type ConsolidateBlockInput = z.output<typeof consolidateBlockSchema>

export type ConsolidateDistrictInput = z.output<typeof consolidateDistrictSchema>

export type ApproveListsInput = z.output<typeof approveListsSchema>

export type ReturnListInput = z.output<typeof returnListSchema>

export type DeclareNoneInput = z.output<typeof declareNoneSchema>
