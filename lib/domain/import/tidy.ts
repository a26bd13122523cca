/** Letters and signs of ASCII with single spaces between them: most cells, which are tidy already. */
const TIDY = /^[!-&(-~][!-~]*(?: [!-~]+)*$/

// What no database text can hold, and halves of characters.
const UNSTORABLE = /[\0\p{Surrogate}]/gu

/** A cell that can be kept as it stands in the file. */
export const storable = (cell: string): string => cell.replace(UNSTORABLE, '\uFFFD')

/** Spaces squeezed and one spelling for each letter; an apostrophe before a code is a spreadsheet's, not the code's. */
export const tidy = (cell: string): string =>
  cell === '' || TIDY.test(cell)
    ? cell
    : storable(cell)
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'(?=\d)/, '')
