import { z } from 'zod'
import { seenVersion } from '@/lib/platform/form-values'

/** The issue of one family's card; the digest binds it to the contents that were shown (F57). */
export const issueCardSchema = z.object({
  applicationId: z.uuid(),
  version: seenVersion(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'forms.error.unreadable'),
})

export type IssueCardInput = z.output<typeof issueCardSchema>
