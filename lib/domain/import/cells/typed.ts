import { dayAgain } from '@/lib/domain/shared/typed-day'
import { readDate } from './dates'
import { readNumber, withoutRupees } from './numbers'

/** What most files write, which forms take as it is. */
const [PLAIN_DATE, PLAIN_NUMBER] = [/^(?:\d{2}-\d{2}-)?\d{4}$/, /^\d{1,15}$/]

/**
 * A date of a file as it would be typed into a form, dd-mm-yyyy or a year alone; undefined when the cell says nothing.
 * What cannot be read stays as it stands, for the form's own schema to take (`~1968`, an age) or to return.
 */
export const typedDate = (cell: string | undefined, form: Parameters<typeof readDate>[1]): string | undefined => {
  if (cell === undefined || PLAIN_DATE.test(cell)) return cell
  const read = readDate(cell, form)
  if (read.is !== 'VALUE') return read.is === 'BLANK' ? undefined : cell
  return read.value.precision === 'YEAR' ? String(read.value.year) : dayAgain(read.value.date)
}

/** A number of a file as it would be typed into a form; undefined when the cell says nothing, as it stands when unreadable. */
export const typedNumber = (cell: string | undefined): string | undefined => {
  if (cell === undefined || PLAIN_NUMBER.test(cell)) return cell
  const read = readNumber(withoutRupees(cell.trim()))
  return read.is === 'VALUE' ? String(read.value) : read.is === 'BLANK' ? undefined : cell
}
