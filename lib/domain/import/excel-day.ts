import { addDays, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

/** The last serial number of a day, 31-12-9999, in the system of 1900. */
const LAST = 2_958_465

/** The day that a spreadsheet of 1900 counts though it never was: 29-02-1900. */
const NEVER = 60

/**
 * The day of a spreadsheet's serial number (whole days). The system of 1900 counts 1 for 01-01-1900 and believes that
 * 1900 was a leap year; the system of 1904 counts 0 for 01-01-1904. Null for 29-02-1900 and outside what they count.
 */
export const excelDay = (serial: number, from1904: boolean): PlainDate | null => {
  if (!Number.isInteger(serial) || serial < 0) return null
  if (from1904) return serial <= LAST - 1462 ? addDays(plainDate('1904-01-01'), serial) : null
  if (serial === 0 || serial === NEVER || serial > LAST) return null
  return addDays(plainDate('1899-12-31'), serial < NEVER ? serial : serial - 1)
}
