import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import type { Tx } from '@/lib/platform/db'

/** What the places are called, by path; a path that the directory does not know is called by itself. */
export const names = async (tx: Tx, paths: readonly PlacePath[]): Promise<Readonly<Record<PlacePath, PlaceName>>> => {
  const wanted = [...new Set(paths)]
  const rows = await tx.place.findMany({
    where: { path: { in: wanted } },
    select: { path: true, nameEn: true, nameHi: true },
  })
  const known = new Map(rows.map((row) => [row.path, { en: row.nameEn, hi: row.nameHi ?? row.nameEn }]))
  return Object.fromEntries(wanted.map((path) => [path, known.get(path) ?? { en: path, hi: path }]))
}
