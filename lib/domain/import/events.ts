import type { ImportKindName, Mode } from '@/lib/domain/import/kinds'

/** What the journal says of files: one event when handed in, when started, stopped, taken up again, finished. */
export interface ImportEvents {
  'imports.received': { readonly file: string; readonly kind: ImportKindName; readonly bytes: number }
  'imports.remapped': { readonly file: string; readonly columns: number }
  'imports.started': { readonly file: string; readonly mode: Mode; readonly rows: number }
  'imports.cancelled': { readonly file: string; readonly rows: number }
  'imports.resumed': { readonly file: string; readonly rows: number }
  'imports.finished': {
    readonly file: string
    readonly rows: number
    readonly created: number
    readonly updated: number
    readonly unchanged: number
    readonly left: number
    readonly here: number
    readonly rejected: number
  }
  /** A returned record was put right on the page: into the register, or before the file is imported. */
  'mends.mended': {
    readonly file: string
    readonly line: number
    readonly rows: number
    readonly entered: 'yes' | 'no'
  }
  /** A register handed in by mistake was taken back, with every file of its day. */
  'supplements.takenBack': { readonly file: string; readonly files: number; readonly rows: number }
  /** Its bytes were deleted because nobody went on with it. */
  'files.forgotten': { readonly file: string; readonly days: number }
  'imports.failed': { readonly file: string; readonly fault: string }
}
