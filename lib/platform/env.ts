import 'server-only'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  /** The key under which Aadhaar numbers become digests; without one none is taken. It must outlive every other secret. */
  AADHAAR_KEY: z.string().min(32).optional(),
  /** Set by `npm start` on the embedded database only: the sign-in page then lists the demonstration's people. */
  DEMONSTRATION: z.literal('1').optional(),
})

/** The process's settings, read once and checked at the first use; the only reader of process.env in the portal. */
export const env = (): z.infer<typeof schema> => (read ??= schema.parse(process.env))

let read: z.infer<typeof schema> | undefined

/**
 * The reference of this build, for the footer. Not part of `env()`: public pages are drawn while the portal is built, when
 * there is no database address yet.
 */
export const buildReference = (): string | undefined => process.env['BUILD_REFERENCE']
