import type { ColumnGroup } from '@/lib/domain/export/columns'
import { exportNumber, type ExportKind, PURPOSES, type Purpose } from '@/lib/domain/export/export'
import type { NeedsOffice, Showing } from '@/lib/domain/export/redaction'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'

/** One export in the book: who took what, for what, and whether its address still answers. */
export interface ExportRow {
  readonly id: string
  readonly number: string
  readonly kind: ExportKind
  readonly area: PlaceName
  readonly who: PlaceName | null
  readonly purpose: Purpose
  readonly words: string
  readonly rows: number | null
  readonly at: Date
  readonly expiresAt: Date
  /** `READY` for the one who asked, until it expires; `OPEN` for everybody else. */
  readonly standing: 'READY' | 'OPEN' | 'EXPIRED'
}

interface Kept {
  readonly id: string
  readonly kind: ExportKind
  readonly area: PlacePath
  readonly accountId: string
  readonly purpose: string
  readonly rows: number | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** The purpose's code and its words, as they were kept in one line. */
const purposeOf = (kept: string): { readonly purpose: Purpose; readonly words: string } => {
  const [code = '', ...words] = kept.split(' ')
  const purpose = PURPOSES.find((known) => known === code)
  return purpose ? { purpose, words: words.join(' ') } : { purpose: 'OTHER', words: kept }
}

/** A line of the book as one reader sees it now. */
export const toExportRow = (
  { id, area, accountId, purpose, createdAt, expiresAt, kind, rows }: Kept,
  around: {
    readonly reader: string
    readonly now: Date
    readonly places: Readonly<Record<PlacePath, PlaceName>>
    readonly hands: ReadonlyMap<string, PlaceName>
  },
): ExportRow => ({
  ...{ id, kind, rows, expiresAt, number: exportNumber(id), at: createdAt, ...purposeOf(purpose) },
  area: around.places[area] ?? { en: area, hi: area },
  who: around.hands.get(accountId) ?? null,
  standing: expiresAt <= around.now ? 'EXPIRED' : accountId === around.reader ? 'READY' : 'OPEN',
})

/** A group of columns as the asking office would get it. */
export interface GroupChoice {
  readonly group: ColumnGroup
  readonly partly: readonly { readonly key: NeedsOffice; readonly showing: Showing }[]
}
