// What no database text can hold, and halves of characters.
const UNSTORABLE = /[\0\p{Surrogate}]/gu

/** A cell that can be kept as it stands in the file. */
export const storable = (cell: string): string => cell.replace(UNSTORABLE, '\uFFFD')

const SPACE = 0x20
const APOSTROPHE = 0x27

/** Letters of one spelling: ASCII, and Devanagari without the dot below, which has two. */
const isPlain = (unit: number): boolean =>
  (unit > SPACE && unit < 0x7f) || (unit >= 0x900 && unit <= 0x97f && unit !== 0x93c && (unit < 0x958 || unit > 0x95f))

/** Whether nothing is to be done: most cells of a crore, so it is asked letter by letter. */
const isTidy = (cell: string): boolean => {
  if (cell.charCodeAt(0) === APOSTROPHE) return false
  let before = SPACE
  for (let at = 0; at < cell.length; at += 1) {
    const unit = cell.charCodeAt(at)
    if (unit === SPACE ? before === SPACE : !isPlain(unit)) return false
    before = unit
  }
  return before !== SPACE
}

/** Spaces squeezed and one spelling for each letter; an apostrophe before a code is a spreadsheet's, not the code's. */
export const tidy = (cell: string): string =>
  cell === '' || isTidy(cell)
    ? cell
    : storable(cell)
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'(?=\d)/, '')
