const SEPARATORS = [',', ';', '\t', '|'] as const

/** Lines that are looked at. */
const SAMPLE = 40

const QUOTED = /"(?:[^"]|"")*"/g
/** `1,00,000` is one number: its commas separate nothing. */
const GROUPED = /(?<![\d,.])\d{1,3}(?:,\d{2})*,\d{3}(?![\d,])/g
/** What spreadsheets write above a table to say it themselves. */
const STATED = /^"?sep=(.)"?$/i

/** The lines that a sign divides alike, and into how many cells. */
interface Division {
  readonly separator: string
  readonly width: number
  readonly lines: ReadonlySet<number>
}

/** How many cells a line may have: a comma may be part of its numbers or stand between them. */
const widths = (line: string, separator: string): ReadonlySet<number> =>
  new Set([line, line.replace(GROUPED, '0')].map((text) => text.split(separator).length).filter((width) => width > 1))

/** Title lines and ragged rows do not agree: most lines by most cells decide. */
const weight = ({ lines, width }: Division): number => lines.size * Math.log2(width)

const divisions = (lines: readonly string[], separator: string): readonly Division[] => {
  const found = new Map<number, Set<number>>()
  for (const [at, line] of lines.entries()) {
    for (const width of widths(line, separator)) found.set(width, (found.get(width) ?? new Set()).add(at))
  }
  return [...found].map(([width, agreeing]) => ({ separator, width, lines: agreeing }))
}

/** A sign that stands only in some of the lines that another divides alike, not in the header say, is part of cells. */
const isInside = (one: Division, other: Division): boolean =>
  one.separator !== other.separator &&
  one.lines.size < other.lines.size &&
  [...one.lines].every((at) => other.lines.has(at))

/** What separates the cells of a text, by its first lines: the sign by which most lines have equally many cells. */
export const separatorOf = (beginning: string): string => {
  const lines = beginning
    .replace(QUOTED, '')
    .split(/\r\n?|\n/)
    .filter((line) => line !== '')
    .slice(0, SAMPLE)
  const stated = STATED.exec(beginning.split(/\r\n?|\n/, 1)[0] ?? '')?.[1]
  if (stated !== undefined) return stated
  const all = SEPARATORS.flatMap((separator) => divisions(lines, separator))
  const [best] = all
    .filter((one) => !all.some((other) => isInside(one, other)))
    .toSorted((a, b) => weight(b) - weight(a))
  return best?.separator ?? ','
}

/** Whether a row says what the separator is and is no row of the table. */
export const statesSeparator = (line: string): boolean => STATED.test(line)
