import type { ColumnGroup } from '@/lib/domain/export/columns'
import { exportNumber, type ExportKind, PURPOSES, type Purpose } from '@/lib/domain/export/export'
import { answersOfCodes } from '@/lib/domain/export/own'
import { columnsOfCodes, leftOut, type NeedsOffice, type Showing } from '@/lib/domain/export/redaction'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { OwnQuestion } from '@/lib/domain/question/question'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** One export in the book: who took what, for what, and whether its address still answers. */
export interface ExportRow {
  readonly id: string
  readonly number: string
  readonly kind: ExportKind
  readonly area: PlaceName
  readonly asOf: PlainDate | null
  readonly who: PlaceName | null
  readonly purpose: Purpose
  readonly words: string
  /** What was asked for and is not in the file, or only in part. */
  readonly leftOut: readonly LeftOut[]
  readonly rows: number | null
  readonly at: Date
  readonly expiresAt: Date
  /** `READY` for the one who asked, until it expires; `OPEN` for everybody else. */
  readonly standing: 'READY' | 'OPEN' | 'EXPIRED'
}

/** A fact, or the answers to a question of the State's own, that the asking office does not get. */
export type LeftOut =
  | { readonly of: 'FACT'; readonly key: NeedsOffice; readonly showing: Showing }
  | { readonly of: 'ANSWERS'; readonly question: PlaceName }

/** What of the columns of an export its office does not get, as the law says it of those questions today. */
export const toLeftOut = (
  codes: readonly string[],
  seen: readonly OwnQuestion[],
  all: readonly OwnQuestion[],
): readonly LeftOut[] => [
  ...leftOut(columnsOfCodes(codes)).map((one) => ({ of: 'FACT' as const, ...one })),
  ...answersOfCodes(codes)
    .filter(({ key, showing }) => showing === 'NOT' || !seen.some((one) => one.key === key))
    .map(({ key }) => {
      const { en = key, hi = key } = all.findLast((one) => one.key === key) ?? {}
      return { of: 'ANSWERS' as const, question: { en, hi } }
    }),
]

interface Kept {
  readonly id: string
  readonly kind: ExportKind
  readonly area: PlacePath
  readonly accountId: string
  readonly purpose: string
  readonly columns: readonly string[]
  readonly asOf: PlainDate | null
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
  { id, area, accountId, purpose, columns, createdAt, expiresAt, kind, rows, asOf }: Kept,
  around: {
    readonly reader: string
    readonly now: Date
    readonly places: Readonly<Record<PlacePath, PlaceName>>
    readonly hands: ReadonlyMap<string, PlaceName>
    readonly seen: readonly OwnQuestion[]
    readonly questions: readonly OwnQuestion[]
  },
): ExportRow => ({
  ...{ id, kind, rows, asOf, expiresAt, number: exportNumber(id), at: createdAt, ...purposeOf(purpose) },
  leftOut: toLeftOut(columns, around.seen, around.questions),
  area: around.places[area] ?? { en: area, hi: area },
  who: around.hands.get(accountId) ?? null,
  standing: expiresAt <= around.now ? 'EXPIRED' : accountId === around.reader ? 'READY' : 'OPEN',
})

/** A group of columns as the asking office would get it. */
export interface GroupChoice {
  readonly group: ColumnGroup
  readonly partly: readonly LeftOut[]
}
