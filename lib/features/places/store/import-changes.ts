import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type ChangeGroup, PLACE_CHANGES, type PlaceChange } from '@/lib/domain/place/changes'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

const CHUNK = 5_000

/** Keeps everything that a file changes, beside the file in the book. */
export const keep = async (
  tx: Tx,
  _permit: Permit<'place.import'>,
  { id, place }: { readonly id: string; readonly place: PlacePath },
  changes: readonly PlaceChange[],
): Promise<void> => {
  for (let at = 0; at < changes.length; at += CHUNK) {
    const rows = changes.slice(at, at + CHUNK).map(({ other, ...change }, index) => ({
      ...{ ...change, seq: at + index, other: other?.path ?? null, otherEn: other?.en, otherHi: other?.hi },
    }))
    await tx.$executeRaw`
      insert into place_import_changes (import_id, seq, place, what, path, name_en, name_hi, before, after, other, other_en,
        other_hi)
      select ${id}::uuid, seq, ${place}, what, path, en, hi, before, after, other, "otherEn", "otherHi"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (seq int, what text, path text, en text, hi text,
        before text, after text, other text, "otherEn" text, "otherHi" text)`
  }
}

/** A change with its place in the file's changes. */
export type KeptChange = PlaceChange & { readonly seq: number }

/** `limit` changes after one, in the order in which they are shown. */
export const page = async (tx: Tx, importId: string, after: number, limit: number): Promise<readonly KeptChange[]> =>
  changesFrom(
    await tx.placeImportChange.findMany({
      where: { importId, seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: limit,
    }),
  )

/** The changes of a file by their kind. */
export const groups = async (tx: Tx, importId: string, limit: number): Promise<readonly ChangeGroup[]> => {
  const counted = await tx.placeImportChange.groupBy({ by: ['what'], where: { importId }, _count: { seq: true } })
  const counts = new Map(counted.map(({ what, _count }) => [what, _count.seq]))
  const found: ChangeGroup[] = []
  for (const what of PLACE_CHANGES) {
    const count = counts.get(what) ?? 0
    if (count === 0) continue
    const rows = await tx.placeImportChange.findMany({
      where: { importId, what },
      orderBy: { seq: 'asc' },
      take: limit,
    })
    found.push({ what, count, first: changesFrom(rows) })
  }
  return found
}

/** The places that a file would strike off. */
export const struckOff = async (tx: Tx, importId: string): Promise<readonly PlacePath[]> => {
  const rows = await tx.placeImportChange.findMany({ where: { importId, what: 'STRUCK_OFF' }, select: { path: true } })
  return rows.map(({ path }) => placePath(path))
}

type Rows = Awaited<ReturnType<Tx['placeImportChange']['findMany']>>

const changesFrom = (rows: Rows): readonly KeptChange[] =>
  rows.flatMap(({ seq, what: text, path, nameEn, nameHi, before, after, other, otherEn, otherHi }) => {
    const what = PLACE_CHANGES.find((known) => known === text)
    const joined = other === null ? null : { path: placePath(other), en: otherEn ?? other, hi: otherHi }
    return what === undefined
      ? []
      : [{ seq, what, path: placePath(path), en: nameEn, hi: nameHi, before, after, other: joined }]
  })
