declare const plainDateBrand: unique symbol

/** A day without a clock or a zone, written YYYY-MM-DD. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

const DAY_MS = 86_400_000
const PATTERN = /^\d{4}-\d{2}-\d{2}$/

const epochDay = (date: PlainDate): number => Date.UTC(year(date), month(date) - 1, day(date)) / DAY_MS
const fromEpochDay = (days: number): PlainDate => new Date(days * DAY_MS).toISOString().slice(0, 10) as PlainDate
const year = (date: PlainDate): number => Number(date.slice(0, 4))
const month = (date: PlainDate): number => Number(date.slice(5, 7))
const day = (date: PlainDate): number => Number(date.slice(8, 10))

/** Whether the text is a day that the calendar has (2023-02-29 is not). */
export const isPlainDate = (text: string): text is PlainDate => {
  if (!PATTERN.test(text)) return false
  const [years, months, days] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
  if (years < FIRST_YEAR || months < 1 || months > 12 || days < 1) return false
  return days <= 28 || days <= lastDayOf(years, months)
}

/** Years before it are no years of anybody's register. */
const FIRST_YEAR = 100

const lastDayOf = (years: number, months: number): number =>
  months === 2
    ? years % 4 === 0 && (years % 100 !== 0 || years % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(months)
      ? 30
      : 31

/** The day that the text names; throws a fault when it names none, so use it for literals and stored values only. */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new Error(`Not a day: ${text}`)
  return text
}

/** The day `days` days later (earlier when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(epochDay(date) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDay(to) - epochDay(from)

/** Completed years on `on` of a person born on `birth` (domain §10.1, Age). */
export const ageOn = (birth: PlainDate, on: PlainDate): number => {
  const years = year(on) - year(birth)
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The financial year a day lies in, written 2025-26 (1 April to 31 March, domain §10.1). */
export const financialYearOf = (date: PlainDate): string => {
  const start = month(date) >= 4 ? year(date) : year(date) - 1
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`
}
