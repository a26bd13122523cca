const SEPARATORS = [',', ';', '\t', '|'] as const

/** The separator that splits the first lines into the most cells: mirrors of the directory use `;`, tab and `|` too. */
export const separatorOf = (text: string): string => {
  const beginning = text.split(/\r?\n/, 30)
  const widest = (separator: string) => Math.max(...beginning.map((line) => line.split(separator).length))
  return SEPARATORS.reduce<string>((best, next) => (widest(next) > widest(best) ? next : best), SEPARATORS[0])
}
