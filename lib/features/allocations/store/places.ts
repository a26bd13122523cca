import 'server-only'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { PlaceKind } from '@/prisma/client/client'

/** A place by its names; the Hindi one falls back to the English where the directory has none. */
interface NamedPlace {
  readonly path: PlacePath
  readonly name: { readonly en: string; readonly hi: string }
}

const named = (row: { path: string; nameEn: string; nameHi: string | null }): NamedPlace => ({
  path: placePath(row.path),
  name: { en: row.nameEn, hi: row.nameHi ?? row.nameEn },
})

const NAMES = { path: true, nameEn: true, nameHi: true } as const

/** The places among which the number of `parent` is split: districts, blocks and urban bodies, panchayats (R40 R41). */
export const sharers = async (tx: Tx, parent: PlacePath): Promise<readonly NamedPlace[]> => {
  const kinds: PlaceKind[] = ['DISTRICT', 'BLOCK', 'URBAN_BODY', 'PANCHAYAT']
  const rows = await tx.place.findMany({
    where: { parentPath: parent, kind: { in: kinds }, invalidatedOn: null },
    select: NAMES,
    orderBy: [{ kind: 'asc' }, { nameEn: 'asc' }],
  })
  return rows.map(named)
}

/** The panchayats under a place, by name. */
export const panchayatsUnder = async (tx: Tx, area: PlacePath): Promise<readonly NamedPlace[]> => {
  const rows = await tx.place.findMany({
    where: { kind: 'PANCHAYAT', invalidatedOn: null, OR: [{ path: area }, { path: { startsWith: `${area}/` } }] },
    select: NAMES,
    orderBy: { nameEn: 'asc' },
  })
  return rows.map(named)
}

export const WEIGHTS = ['BPL_FAMILIES', 'SECC_DEPRIVED'] as const
type WeightBasis = (typeof WEIGHTS)[number]

/** Families in the register under each place: those with a BPL number, or those with a deprivation that the census saw. */
export const families = async (
  tx: Tx,
  places: readonly PlacePath[],
  basis: WeightBasis,
): Promise<readonly { readonly place: PlacePath; readonly weight: number }[]> => {
  const rows = await tx.$queryRaw<{ place: string; weight: number }[]>`
    select p.place, (
      select count(*)::int from households h left join census_records c on c.household_id = h.id
      where h.place >= p.place and h.place < p.place || '0' and h.ended_on is null
        and case when ${basis} = 'BPL_FAMILIES' then h.bpl_number is not null else cardinality(c.deprivation) > 0 end
    ) as weight
    from unnest(${[...places]}::text[]) as p(place)`
  return rows.map(({ place, weight }) => ({ place: placePath(place), weight }))
}
