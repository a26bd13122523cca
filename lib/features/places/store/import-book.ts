import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type Reason, REASONS } from '@/lib/domain/place/directory'
import type { ImportPlan, RefusedLine } from '@/lib/domain/place/import'
import { SHEET_KINDS, type SheetKind } from '@/lib/domain/place/lgd-sheet'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { PlaceImport } from '@/prisma/client/client'

/** A file that was read: what it was, and what came of its lines. */
export interface KeptImport {
  readonly id: string
  readonly at: Date
  readonly fileName: string
  readonly kind: SheetKind | null
  readonly complete: boolean
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  readonly linked: number
  readonly struckOff: number
  readonly unlinked: number
  /** The refused lines; of very many the first thousand. */
  readonly lines: readonly RefusedLine[]
}

interface About {
  readonly id: string
  readonly place: PlacePath
  readonly accountId: string
  readonly now: Date
  readonly fileName: string
  readonly digest: string
  readonly kind: SheetKind
  readonly complete: boolean
}

const KEPT_LINES = 1_000

/** Writes an import into the book. */
export const record = async (
  tx: Tx,
  _permit: Permit<'place.import'>,
  about: About,
  plan: ImportPlan,
): Promise<void> => {
  const { now, ...facts } = about
  const { refused, ...counts } = plan.report
  await tx.placeImport.create({
    data: {
      ...facts,
      ...counts,
      at: now,
      refused: refused.length,
      linked: plan.linked.length,
      struckOff: plan.struckOff.length,
      unlinked: plan.unlinked.length,
      lines: refused.slice(0, KEPT_LINES).map(({ line, reason, detail }) => ({ line, reason, detail })),
    },
  })
}

/** The last imports, newest first. */
export const recent = async (tx: Tx, limit: number): Promise<readonly KeptImport[]> =>
  (await tx.placeImport.findMany({ orderBy: { at: 'desc' }, take: limit })).map(toImport)

/** One import, or null. */
export const find = async (tx: Tx, id: string): Promise<KeptImport | null> => {
  const row = await tx.placeImport.findUnique({ where: { id } })
  return row && toImport(row)
}

const toImport = ({ kind, lines, ...row }: PlaceImport): KeptImport => ({
  ...row,
  kind: SHEET_KINDS.find((known) => known === kind) ?? null,
  lines: Array.isArray(lines) ? lines.flatMap(toLine) : [],
})

const toLine = (line: unknown): readonly RefusedLine[] => {
  const kept = new Map<string, unknown>(typeof line === 'object' && line !== null ? Object.entries(line) : [])
  const reason: Reason | undefined = REASONS.find((known) => known === kept.get('reason'))
  return reason === undefined ? [] : [{ line: Number(kept.get('line')), reason, detail: String(kept.get('detail')) }]
}
