const SEPARATORS = [',', ';', '\t', '|'] as const

/** Lines that are looked at. */
const SAMPLE = 40

const QUOTED = /"(?:[^"]|"")*"/g
/** `1,00,000` is one number: its commas separate nothing. */
const GROUPED = /(?<![\d,.])\d{1,3}(?:,\d{2})*,\d{3}(?![\d,])/g
/** What spreadsheets write above a table to say it themselves. */
const STATED = /^"?sep=(.)"?$/i

const widths = (lines: readonly string[], separator: string): readonly number[] =>
  lines.map((line) => line.split(separator).length).filter((width) => width > 1)

/** How many lines agree on a number of cells, and on how many: title lines and ragged rows do not agree. */
const agreement = (lines: readonly string[], separator: string): number => {
  const all = widths(lines, separator)
  const counts = new Map<number, number>()
  for (const width of all) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, count]) => count * Math.log2(width)))
}

const best = (lines: readonly string[]): string | null => {
  const scored = SEPARATORS.map((separator) => ({ separator, score: agreement(lines, separator) }))
  const first = scored.reduce((most, next) => (next.score > most.score ? next : most))
  return first.score > 0 ? first.separator : null
}

/** What separates the cells of a text, by its first lines: the sign by which most lines have equally many cells. */
export const separatorOf = (beginning: string): string => {
  const lines = beginning
    .replace(QUOTED, '')
    .split(/\r\n?|\n/)
    .filter((line) => line !== '')
    .slice(0, SAMPLE)
  const stated = STATED.exec(beginning.split(/\r\n?|\n/, 1)[0] ?? '')?.[1]
  if (stated !== undefined) return stated
  return best(lines.map((line) => line.replace(GROUPED, '0'))) ?? best(lines) ?? ','
}

/** Whether a row says what the separator is and is no row of the table. */
export const statesSeparator = (line: string): boolean => STATED.test(line)
