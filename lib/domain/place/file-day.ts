import { isPlainDate } from '@/lib/domain/shared/plain-date'

/** A day, or a year where no more is told. */
export type FileDay = string

const DAYS = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2})(?!\d)/g
const ISO_DAYS = /(?<!\d)(20\d{2})-(\d{2})-(\d{2})(?!\d)/g
/** The directory began in 2012: an earlier year in a title is that of a census. */
const YEARS = /(?<!\d)20(?:1[2-9]|[2-9]\d)(?!\d)/g

const newest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null

/**
 * For which day a file of the directory speaks, as its name or its title lines tell: `lgd_hp_subdistricts_2022.csv`, "as on
 * 14-03-2022". The newest that is told, a day before a year; null when they tell none.
 */
export const fileDay = (texts: readonly string[]): FileDay | null => {
  const days = texts.flatMap((text) => [
    ...[...text.matchAll(DAYS)].map(([, day = '', month = '', year = '']) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    ),
    ...[...text.matchAll(ISO_DAYS)].map(([day]) => day),
  ])
  return (
    newest(days.filter(isPlainDate)) ?? newest(texts.flatMap((text) => [...text.matchAll(YEARS)].map(([year]) => year)))
  )
}

const last = (day: FileDay): string => (day.length === 4 ? `${day}-12-31` : day)
const first = (day: FileDay): string => (day.length === 4 ? `${day}-01-01` : day)

/** Whether a file is surely older than what is known already. */
export const isOlder = (file: FileDay, known: FileDay): boolean => last(file) < first(known)
