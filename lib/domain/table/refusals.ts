/** Where in the file it is wrong: the line (0 when the whole file is meant) and the file inside an archive ('' when none). */
interface Where {
  readonly line: number
  readonly entry: string
}

/** Why a file of rows could not be read, or could not be read further. */
export interface TableRefusals {
  /** No row at all: an empty file, or a workbook whose sheets are empty. */
  'tables.empty': Where
  /** Bytes of a picture, a program, a PDF or the like. */
  'tables.notTable': Where
  /** A text with a zero byte. */
  'tables.zeroByte': Where
  /** A web page with a table in it, under whatever name. */
  'tables.webTable': Where
  /** The binary workbook of before 2007 (.xls), or a binary or OpenDocument workbook: to be saved as .xlsx or CSV. */
  'tables.otherWorkbook': Where
  /** An archive that is no zip, or is packed in a way that zip programs seldom use. */
  'tables.otherArchive': Where
  /** A workbook or an archive behind a password. */
  'tables.locked': Where
  /** Text in an encoding that cannot be told, for instance of a Hindi font of before Unicode. */
  'tables.unknownEncoding': Where
  /** Bytes that are no characters of the file's encoding. */
  'tables.badBytes': Where
  /** A quotation mark that opens a cell and is never closed. */
  'tables.openQuote': Where
  /** A cell longer than any cell of a register. */
  'tables.longCell': Where
  /** A row of more cells than any register has columns. */
  'tables.wideRow': Where
  /** An archive or a workbook that is cut off or damaged. */
  'tables.damaged': Where
  /** An archive inside an archive. */
  'tables.nested': Where
  /** An archive of more files than are looked through. */
  'tables.manyEntries': Where
  /** An archive without a table in it. */
  'tables.noEntry': Where
  /** An archive with several tables: which one is meant is not for the portal to guess. */
  'tables.severalEntries': Where
  /** More bytes, once unpacked, than are read. */
  'tables.tooLarge': Where
  /** The sheet asked for is not in the workbook. */
  'tables.unknownSheet': Where
  /** An export of this portal's own register, handed in as if it were another's. */
  'files.ownFile': Where
}
