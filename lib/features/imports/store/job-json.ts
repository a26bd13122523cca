import 'server-only'
import { type Actor, ROLES } from '@/lib/domain/access/actor'
import type { Mapping } from '@/lib/domain/import/columns'
import type { Covering } from '@/lib/domain/import/covering'
import type { LeftOut } from '@/lib/domain/import/left-out'
import { type Asked, type Count, IMPORT_OUTCOMES, NOTHING, type Receipt } from '@/lib/domain/import/receipt'
import { placePath } from '@/lib/domain/place/path'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/prisma/client/client'
import type { JobShape, SampleRow } from './job'

// What the jobs' JSON columns hold, read back piece by piece: nothing is believed by its type alone.

type Json = Prisma.JsonValue

const record = (value: Json | undefined): Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)
const number = (value: Json | undefined): number => (typeof value === 'number' ? value : 0)
const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((one) => text(one)) : []
const entries = <T>(value: Json | undefined, read: (item: Json | undefined) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record(value)).map(([key, item]) => [key, read(item)]))

/** Which column of the file holds what; null before its header was read. */
export const mappingOf = (value: Json): Mapping | null => (value === null ? null : entries(value, number))

/** What was said of the file when it was handed in. */
export const answersOf = (value: Json): Readonly<Record<string, string>> => entries(value, text)

/** How the file is written, as it was found out; null before it was read. */
export const shapeOf = (value: Json): JobShape | null => {
  if (value === null) return null
  const shape = record(value)
  return {
    format: text(shape['format']),
    encoding: textOrNull(shape['encoding']),
    separator: textOrNull(shape['separator']),
    sheet: textOrNull(shape['sheet']),
    sheets: texts(shape['sheets']),
    entry: textOrNull(shape['entry']),
    headerLine: typeof shape['headerLine'] === 'number' ? shape['headerLine'] : null,
    header: texts(shape['header']),
  }
}

/** The first rows of the file. */
export const sampleOf = (value: Json): readonly SampleRow[] =>
  Array.isArray(value)
    ? value.map((one) => {
        const { line, row, cells } = record(one)
        return { line: number(line), row: texts(row), cells: entries(cells, text) }
      })
    : []

const countOf = (value: Json | undefined): Count => ({
  records: number(record(value)['records']),
  rows: number(record(value)['rows']),
})

const askedOf = (value: Json | undefined): Asked => ({
  records: number(record(value)['records']),
  facts: number(record(value)['facts']),
})

/** What became of the rows, or would; null before they were judged. */
export const receiptFrom = (value: Json): Receipt | null => {
  if (value === null) return null
  const receipt = record(value)
  const counts = Object.fromEntries(
    (['IN', ...IMPORT_OUTCOMES] as const).map((outcome) => [outcome, countOf(receipt[outcome])]),
  )
  const asked = askedOf(receipt['asked'])
  const unnamed = askedOf(receipt['unnamed'])
  return { ...NOTHING, ...counts, asked, unnamed, problems: entries(receipt['problems'], number) }
}

/** Which lines of the register in force the file does not name; null for none. */
export const leftOutFrom = (value: Json): LeftOut | null => {
  const { asOf, of, lines, parts, further } = record(value)
  const day = text(asOf)
  if (!isPlainDate(day)) return null
  return {
    ...{ asOf: day, of: number(of), lines: number(lines), further: number(further) },
    parts: (Array.isArray(parts) ? parts : []).map((each) => {
      const part = record(each)
      return { place: placePath(text(part['place'])), of: number(part['of']), lines: number(part['lines']) }
    }),
  }
}

/** Which places the lines of a register name; null before they were counted. */
export const coveringFrom = (value: Json): Covering | null => {
  if (value === null) return null
  const { parts, further, unplaced } = record(value)
  return {
    ...{ further: number(further), unplaced: number(unplaced) },
    parts: (Array.isArray(parts) ? parts : []).map((each) => {
      const part = record(each)
      return { place: placePath(text(part['place'])), lines: number(part['lines']) }
    }),
  }
}

/** Who handed the file in, as they were posted then; null when nobody is kept. */
export const actorOf = (value: Json): Actor | null => {
  const by = record(value)
  const role = ROLES.find((one) => one === by['role'])
  if (role === undefined) return null
  const own = textOrNull(by['ownHouseholdId'])
  return {
    accountId: text(by['accountId']),
    postingId: text(by['postingId']),
    name: text(by['name']),
    role,
    place: placePath(text(by['place'])),
    ...(role === 'VERIFYING_OFFICER' ? { panchayats: texts(by['panchayats']).map(placePath) } : {}),
    ...(own === null ? {} : { ownHouseholdId: own }),
  }
}
