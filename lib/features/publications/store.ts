import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PublishedLine } from '@/lib/domain/selection/published-line'
import { LIST_STAGES } from '@/lib/domain/selection/stages'
import { oneOf } from '@/lib/domain/shared/one-of'
import type { Tx } from '@/lib/platform/db'

/** A finalised list as the public role reads it. `body` is the public document, byte for byte as it was frozen. */
export interface PublishedRecord {
  readonly id: string
  readonly place: string
  readonly stage: string
  readonly body: string
  readonly order_no: string | null
  readonly order_date: string | null
}

interface Row {
  readonly id: string
  readonly stage: string
  readonly edition: number
  readonly seats: number
  readonly finalised_at: Date
  readonly panchayat_en: string
  readonly panchayat_hi: string | null
  readonly block_en: string
  readonly block_hi: string | null
  readonly district_en: string
  readonly district_hi: string | null
}

const named = (en: string, hi: string | null): PlaceName => ({ en, hi: hi ?? en })

const toLine = ({ id, stage, edition, seats, ...row }: Row): PublishedLine => ({
  ...{ id, edition, seats, stage: oneOf(LIST_STAGES, stage), finalisedAt: row.finalised_at },
  panchayat: named(row.panchayat_en, row.panchayat_hi),
  block: named(row.block_en, row.block_hi),
  district: named(row.district_en, row.district_hi),
})

/** The published list with an id, in one statement. */
export const byId = async (tx: Tx, id: string): Promise<PublishedRecord | null> => {
  const rows = await tx.$queryRaw<PublishedRecord[]>`select id, place, stage, public_body as body, order_no,
    order_date::text as order_date from priority_lists where id = ${id}::uuid and public_body is not null`
  return rows[0] ?? null
}

/** The frozen text alone. */
export const bodyById = async (tx: Tx, id: string): Promise<string | null> => {
  const rows = await tx.$queryRaw<{ body: string }[]>`select public_body as body from priority_lists
    where id = ${id}::uuid and public_body is not null`
  return rows[0]?.body ?? null
}

const PAGE = 50

/**
 * The newest published lists of panchayats whose name contains `name` (or of all, when it is empty), under `area`. A
 * list that gave way to a later one is not shown. At most fifty: whoever seeks more narrows the name or the area.
 */
export const search = async (tx: Tx, area: PlacePath, name: string): Promise<readonly PublishedLine[]> => {
  const pattern = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.stage, l.edition, l.seats, l.finalised_at, p.name_en as panchayat_en, p.name_hi as panchayat_hi,
      b.name_en as block_en, b.name_hi as block_hi, d.name_en as district_en, d.name_hi as district_hi
    from priority_lists l join places p on p.path = l.place join places b on b.path = p.parent_path
      join places d on d.path = b.parent_path
    where l.public_body is not null and l.stage <> 'SUPERSEDED' and l.place >= ${area} and l.place < ${`${area}0`}
      and (p.name_en ilike ${pattern} or p.name_hi like ${pattern})
    order by l.finalised_at desc limit ${PAGE}`
  return rows.map(toLine)
}
