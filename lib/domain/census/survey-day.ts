import { plainDate } from '@/lib/domain/shared/plain-date'

/** The first day of the survey (domain §2.1): the figures of its tests hold from here. A file may name a later one. */
export const SURVEY_DAY = plainDate('2011-06-29')

/** The last day of the year by which the survey is called: where nobody recorded its day, it tells of nothing later. */
export const SURVEY_YEAR_ENDS = plainDate('2011-12-31')

/** The year by which the survey is called. */
export const SURVEY_YEAR = SURVEY_DAY.slice(0, 4)
