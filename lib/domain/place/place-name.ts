const plain = (name: string): string => name.toLocaleLowerCase('en').replace(/\s+/g, ' ').trim()
const isCapitals = (name: string): boolean => name === name.toLocaleUpperCase('en')

/**
 * How a place is written whose name a file tells: files of the directory write `BILASPUR` in one year and `Bilaspur` in the
 * next, and a change only of capitals is no change of name. The register keeps its writing, unless that is all capitals.
 */
export const writtenAs = (told: string, held: string | undefined): string =>
  held === undefined || plain(held) !== plain(told) ? told : isCapitals(held) ? told : held
