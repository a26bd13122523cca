import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type Covers, coversOf, placesCovered } from '@/lib/domain/import/covering'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { Edition } from '@/lib/domain/pension/edition'
import { PENSION_KINDS } from '@/lib/domain/pension/register'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { asColumn, type Tx } from '@/lib/platform/db'

/**
 * Whether it must be said of which places a register speaks: of a pension's that has no edition before it, and of one whose
 * edition of its own day, or before it, speaks for some places only. One that follows a whole one is whole or a supplement of it.
 */
export const isAsked = async (tx: Tx, place: PlacePath, { kind, sender, asOf }: Edition): Promise<boolean> => {
  if (coversOf(place).length === 0 || !PENSION_KINDS.some((one) => one === kind)) return false
  const held = await tx.outsideRegister.findFirst({
    where: { place, kind, sender, complete: true, takenBackAt: null, asOf: { lte: asColumn(asOf) } },
    orderBy: [{ asOf: 'desc' }, { loadedAt: 'desc' }],
    select: { covers: true },
  })
  return held?.covers !== null
}

/**
 * Notes of which places an edition speaks: what was said of this file, beside what earlier files of its day were said to
 * cover. Lines that an earlier register left in force name their places too.
 */
export const say = async (tx: Tx, { place }: Permit<ImportVerb>, registerId: string, said: Covers): Promise<void> => {
  const named = await tx.$queryRaw<{ place: string }[]>`
    select distinct place from outside_entries where register_id = ${registerId}::uuid`
  const covered = placesCovered(
    place,
    said,
    named.map((row) => placePath(row.place)),
  )
  // A file said to be the whole makes its day's edition the whole; one of some places takes none away.
  await tx.$executeRaw`
    update outside_registers g set covers = case when ${covered === null}::boolean then null else (
      select coalesce(jsonb_agg(distinct one), '[]') from (
        select jsonb_array_elements_text(${JSON.stringify(covered ?? [])}::jsonb) as one
        union select jsonb_array_elements_text(case when g.complete then g.covers end)) as both_files) end
    where g.id = ${registerId}::uuid and g.place = ${place}`
}
