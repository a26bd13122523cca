import { z } from 'zod'
import { isPlacePath } from '@/lib/domain/place/path'
import { tick } from '@/lib/platform/form-values'

export const importPlacesSchema = z.object({
  file: z.file({ error: 'places.error.file' }).min(1, 'places.error.file').max(20_000_000, 'places.error.fileTooLarge'),
  complete: tick(),
})
export type ImportPlacesInput = z.output<typeof importPlacesSchema>

/** To apply a file as it was shown: the digest of what the page said it would do. */
export const applyPlacesSchema = z.object({
  id: z.uuid(),
  seen: z.string().length(64),
  /** Places with families that may be struck off all the same: each was ticked by itself. */
  confirmed: z.array(z.string().max(60).refine(isPlacePath)).max(100).default([]),
})
export type ApplyPlacesInput = z.output<typeof applyPlacesSchema>
