import { latinDigits } from '@/lib/domain/shared/check-digit'

/** A house as one walks past it: its village by name, its number, and what tells two houses of one number apart. */
export interface House {
  readonly village: string
  readonly houseNo: string | null
  readonly number: string
}

// House numbers such as 2, 10, 10/A run as people count them.
const PEOPLE_COUNT = new Intl.Collator('en-IN', { numeric: true, sensitivity: 'base' })

const plain = (text: string): string =>
  latinDigits(text.normalize('NFKC'))
    .replace(/[\s./-]+/gu, ' ')
    .trim()

/** By house number as people count (2 before 10, 12-A after 12, whichever digits were used). */
const byNumber = (a: string, b: string): number => PEOPLE_COUNT.compare(plain(a), plain(b))

/**
 * Walking order: village by village, house by house, houses without a number last, then by the record's own number. A
 * total order: two records are equal only when all three are.
 */
export const inWalkingOrder = (a: House, b: House): number =>
  PEOPLE_COUNT.compare(a.village, b.village) ||
  Number(a.houseNo === null) - Number(b.houseNo === null) ||
  byNumber(a.houseNo ?? '', b.houseNo ?? '') ||
  (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)
