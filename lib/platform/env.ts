import 'server-only'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  /** Set by `npm start` on the embedded database only: the sign-in page then lists the demonstration's people. */
  DEMONSTRATION: z.literal('1').optional(),
  /** Build reference shown in the footer. */
  BUILD_REFERENCE: z.string().optional(),
})

/** The process's settings, read once and checked at the first use; the only reader of process.env in the portal. */
export const env = (): z.infer<typeof schema> => (read ??= schema.parse(process.env))

let read: z.infer<typeof schema> | undefined
