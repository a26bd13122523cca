/** Bytes of one file once unpacked: a State's register with thirty columns has about half as many. */
export const MOST_BYTES = 4 * 1024 ** 3

/** Bytes of the texts that a workbook keeps apart from its sheets: they are held in memory. */
export const MOST_TEXT_BYTES = 192 * 1024 ** 2

/** Characters of one cell; a spreadsheet allows 32,767. */
export const LONGEST_CELL = 100_000

/** Characters of one row, and of a tag of a workbook with what stands in it. */
export const LONGEST_ROW = 1_000_000

/** Cells of a row; the widest survey file has a few hundred. */
export const MOST_CELLS = 2_000

/** Files that an archive or a workbook may consist of. */
export const MOST_ENTRIES = 1_000

/** Sheets of a workbook. */
export const MOST_SHEETS = 255

/** Styles of a workbook: some have tens of thousands. */
export const MOST_STYLES = 70_000

/** Rows of a batch. */
export const BATCH = 1_000
