import 'server-only'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import type { Permit } from '@/lib/domain/access/permit'
import type { Edition } from '@/lib/domain/pension/edition'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asDay, type Tx } from '@/lib/platform/db'

/** An edition that speaks. */
export interface InForce {
  readonly id: string
  readonly asOf: PlainDate
}

/** The edition whose place the file's own takes: the newest of its sender, if that is of an earlier day; else null. */
export const replacedBy = async (
  tx: Tx,
  place: PlacePath,
  { kind, sender, asOf }: Edition,
): Promise<InForce | null> => {
  const newest = await tx.outsideRegister.findFirst({
    where: { place, kind, sender, complete: true, takenBackAt: null },
    orderBy: [{ asOf: 'desc' }, { loadedAt: 'desc' }],
    select: { id: true, asOf: true },
  })
  if (newest === null) return null
  const held = { id: newest.id, asOf: asDay(newest.asOf) }
  return held.asOf < asOf ? held : null
}

type Counts = ReadonlyMap<PlacePath, number>

const counted = (rows: readonly { readonly place: string; readonly count: number }[]): Counts =>
  new Map(rows.map(({ place, count }) => [placePath(place), count]))

/** The lines of an edition by place. */
export const linesByPlace = async (tx: Tx, registerId: string): Promise<Counts> =>
  counted(
    await tx.$queryRaw<{ place: string; count: number }[]>`
      select place, count(*)::int as count from outside_entries where register_id = ${registerId}::uuid group by place`,
  )

/** The lines of an edition that some numbers name, by place. */
export const namedByPlace = async (tx: Tx, registerId: string, numbers: readonly string[]): Promise<Counts> =>
  counted(
    await tx.$queryRaw<{ place: string; count: number }[]>`
      select place, count(*)::int as count from outside_entries
      where register_id = ${registerId}::uuid and number = any (${[...numbers]}::text[]) group by place`,
  )

/** Leaves the lines of an earlier edition in force that the newer one does not name, each as old as it is. */
export const carryOver = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  await tx.$executeRaw`
    insert into outside_entries (id, register_id, place, kind, number, name, name_hi, guardian_name, gender, birth_year,
      village_path, aadhaar_digest, aadhaar_last4, standing, since, until, keys, said_on)
    select gen_random_uuid(), ${to}::uuid, e.place, e.kind, e.number, e.name, e.name_hi, e.guardian_name, e.gender, e.birth_year,
      e.village_path, e.aadhaar_digest, e.aadhaar_last4, e.standing, e.since, e.until, e.keys, coalesce(e.said_on, r.as_of)
    from outside_entries e join outside_registers r on r.id = e.register_id
    where r.id = ${from}::uuid and r.place = ${place}
    on conflict (register_id, number) do nothing`
}
