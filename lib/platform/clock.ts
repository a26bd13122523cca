import 'server-only'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { indianDay } from '@/lib/platform/words'

/** This moment. The only place that asks. */
export const now = (): Date => new Date()

/** The day it is in India. */
export const today = (): PlainDate => indianDay(now())
