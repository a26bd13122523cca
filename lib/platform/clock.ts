import 'server-only'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

const INDIA = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' })

/** This moment. The only place that asks. */
export const now = (): Date => new Date()

/** The day in India at a moment. */
export const dayOf = (moment: Date): PlainDate => plainDate(INDIA.format(moment))

/** The day it is in India. */
export const today = (): PlainDate => dayOf(now())
