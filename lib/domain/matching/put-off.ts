const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/** Minutes after the first, the second … failure. */
const SOON = [1, 5, 15, 60] as const

/**
 * When a comparison that failed for the `tries`th time is tried again: four times within the first hours, from then on once a
 * day. It is never given up, because the families of the panchayat get no card until they are compared `[P]`.
 */
export const triedAgainAt = (tries: number, failedAt: Date): Date =>
  new Date(failedAt.getTime() + (SOON[tries - 1] ?? DAY_MINUTES) * MINUTE_MS)
