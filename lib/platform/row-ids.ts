import 'server-only'
import { randomBytes } from 'node:crypto'

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** `count` new row ids (UUID version 7) in ascending order: rows written together stay in the order of their file. */
export const rowIds = (count: number, now: Date): readonly string[] => {
  const chance = randomBytes(8 * count)
  return Array.from({ length: count }, (_, index) => {
    // 12 bits of counter within a millisecond; further rows borrow the following milliseconds.
    const time = hex(now.getTime() + Math.trunc(index / 4096), 12)
    const tail = chance.subarray(index * 8, index * 8 + 8)
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const end = tail.toString('hex')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(index % 4096, 3)}-${end.slice(0, 4)}-${end.slice(4)}`
  })
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a piece of an address can be a row's id at all; anything else is an absent page, not a fault. */
export const isRowId = (text: string): boolean => ID.test(text)
