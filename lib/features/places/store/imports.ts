import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Directory, PlaceRecord } from '@/lib/domain/place/directory'
import type { ImportPlan } from '@/lib/domain/place/import'
import { parentOf, type PlaceKind, type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, type Tx } from '@/lib/platform/db'

/** Lets imports follow one another: a second one waits here for the first. */
export const hold = async (tx: Tx): Promise<void> => {
  await tx.$queryRaw`select pg_advisory_xact_lock(20171003)::text`
}

/** The places of some kinds in an area as they are kept, and the villages of its panchayats where a map is read. */
export const directory = async (
  tx: Tx,
  area: PlacePath,
  kinds: readonly PlaceKind[],
  withLinks: boolean,
): Promise<Directory> => {
  const range = { gte: area, lt: `${area}0` }
  const rows = await tx.place.findMany({ where: { path: range, kind: { in: [...kinds] } }, orderBy: { path: 'asc' } })
  const links = withLinks
    ? await tx.placeLink.findMany({
        where: { parentPath: range, validTo: null },
        orderBy: [{ childPath: 'asc' }, { parentPath: 'asc' }],
      })
    : []
  return {
    places: rows.map((row) => ({
      path: placePath(row.path),
      kind: row.kind,
      code: row.code,
      version: row.lgdVersion,
      en: row.nameEn,
      hi: row.nameHi,
      census2001: row.census2001,
      census2011: row.census2011,
      pincode: row.pincode,
      localBodyType: row.localBodyType,
      ended: row.invalidatedOn !== null,
    })),
    links: links.map(({ childPath, parentPath }) => ({
      village: placePath(childPath),
      panchayat: placePath(parentPath),
    })),
  }
}

const CHUNK = 2_000
const chunks = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK))

// Rows travel as one JSON text: a statement with a parameter for every cell takes Prisma ten times as long.
const rowsOf = (places: readonly PlaceRecord[]): string =>
  JSON.stringify(places.map((place) => ({ ...place, parent: parentOf(place.path) })))

interface Origin {
  readonly today: PlainDate
  /** The file that says so. */
  readonly source: string
}

/** Carries out a plan: new places, new names with the old ones kept, links, and what is struck off. Nothing is deleted. */
export const apply = async (
  tx: Tx,
  _permit: Permit<'place.import'>,
  plan: Omit<ImportPlan, 'report'>,
  { today, source }: Origin,
): Promise<void> => {
  const day = asColumn(today)
  for (const rows of chunks(plan.created))
    await tx.$executeRaw`insert into places (path, kind, code, lgd_version, name_en, name_hi, parent_path, census_2001, census_2011,
        pincode, local_body_type, valid_from, source)
      select n.path, n.kind::"PlaceKind", n.code, n.version, n.en, n.hi, n.parent, n."census2001", n."census2011", n.pincode,
        n."localBodyType", ${day}::date, ${source}
      from jsonb_to_recordset(${rowsOf(rows)}::jsonb) as n(path text, kind text, code text, version int, en text, hi text,
        parent text, "census2001" text, "census2011" text, pincode text, "localBodyType" int)`
  for (const changes of chunks(plan.updated)) {
    const renamed = changes.filter(
      ({ before, after }) => before.version !== after.version || before.en !== after.en || before.hi !== after.hi,
    )
    const paths = renamed.map(({ after }) => after.path)
    // A name that held for less than a day is not history: a second change on one day keeps the first row.
    await tx.$executeRaw`insert into place_versions (path, lgd_version, name_en, name_hi, parent_path, valid_from, valid_to)
      select path, lgd_version, name_en, name_hi, parent_path, valid_from, ${day}::date from places where path = any(${paths})
      on conflict do nothing`
    await tx.$executeRaw`update places set valid_from = ${day}::date where path = any(${paths})`
    await tx.$executeRaw`update places p set lgd_version = n.version, name_en = n.en, name_hi = n.hi, census_2001 = n."census2001",
        census_2011 = n."census2011", pincode = n.pincode, local_body_type = n."localBodyType", invalidated_on = null, source = ${source}
      from jsonb_to_recordset(${rowsOf(changes.map(({ after }) => after))}::jsonb) as n(path text, version int, en text, hi text,
        "census2001" text, "census2011" text, pincode text, "localBodyType" int) where p.path = n.path`
  }
  for (const links of chunks(plan.linked))
    await tx.$executeRaw`insert into place_links (child_path, parent_path, valid_from)
      select n.village, n.panchayat, ${day}::date from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as n(village text, panchayat text)
      on conflict (child_path, parent_path, valid_from) do update set valid_to = null`
  for (const paths of chunks(plan.struckOff))
    await tx.place.updateMany({ where: { path: { in: [...paths] } }, data: { invalidatedOn: day } })
  for (const links of chunks(plan.unlinked))
    await tx.$executeRaw`update place_links l set valid_to = ${day}::date
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as n(village text, panchayat text)
      where l.child_path = n.village and l.parent_path = n.panchayat and l.valid_to is null`
}
