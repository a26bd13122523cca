import { z } from 'zod'
import { tick } from '@/lib/platform/form-values'

export const importPlacesSchema = z.object({
  file: z.file({ error: 'places.error.file' }).min(1, 'places.error.file').max(20_000_000, 'places.error.fileTooLarge'),
  complete: tick(),
})
export type ImportPlacesInput = z.output<typeof importPlacesSchema>
