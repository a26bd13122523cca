import { plainDate } from '@/lib/domain/shared/plain-date'

/** The day on which the words of the public how-to pages were last checked against their sources (R91). */
export const HOW_TO_UPDATED = plainDate('2026-11-21')
