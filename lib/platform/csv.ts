import { parse } from 'csv-parse/sync'

const SEPARATORS = [',', ';', '\t', '|'] as const

/** The separator that splits the first lines into the most cells: mirrors of the directory use `;`, tab and `|` too. */
export const separatorOf = (text: string): string => {
  const beginning = text.split(/\r?\n/, 30)
  const widest = (separator: string) => Math.max(...beginning.map((line) => line.split(separator).length))
  return SEPARATORS.reduce<string>((best, next) => (widest(next) > widest(best) ? next : best), SEPARATORS[0])
}

/** The cells of a text table, line by line; a byte-order mark is dropped and lines need not be equally long. */
export const csvCells = (text: string): readonly (readonly string[])[] =>
  parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
  })
