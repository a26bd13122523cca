import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import { nameColumns } from '@/lib/domain/household/written-name'
import type { Edition } from '@/lib/domain/pension/edition'
import type { OutsideEntry } from '@/lib/domain/pension/entry'
import { type OutsideRegister, REGISTER_KINDS, type RegisterKind } from '@/lib/domain/pension/register'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { OutsideRegister as Row, Prisma } from '@/prisma/client/client'

/** A register with how much it holds and when it came. */
export interface LoadedRegister extends OutsideRegister {
  readonly rows: number
  /** How many of its lines an earlier register told: a supplement left them in force. */
  readonly carried: number
  readonly loadedAt: Date
  /** Of ration-card lists: when the families under way were compared with it. */
  readonly comparedAt: Date | null
}

/** The kind a column holds; anything else was not written by this portal and is a fault. */
export const kindOf = (text: string): RegisterKind => {
  const kind = REGISTER_KINDS.find((code) => code === text)
  if (kind === undefined) throw new Error(`Not a kind of register: ${text}`)
  return kind
}

const placesIn = (value: Prisma.JsonValue): readonly PlacePath[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => (typeof each === 'string' ? [placePath(each)] : []))

const loaded = ({ id, place, kind, sender, asOf, oldest, ...row }: Row): LoadedRegister => ({
  id,
  place: placePath(place),
  kind: kindOf(kind),
  sender,
  asOf: asDay(asOf),
  ...(oldest === null ? {} : { oldest: asDay(oldest) }),
  ...(row.covers === null ? {} : { covers: placesIn(row.covers) }),
  ...(row.closing === null ? {} : { closing: row.closing }),
  rows: row.rows,
  carried: row.carried,
  returned: row.returned,
  loadedAt: row.loadedAt,
  comparedAt: row.comparedAt,
})

/** Every edition is kept; so many of the newest are looked through for those that speak. */
const EDITIONS = 2_000

/** The registers that reach the reader's area or lie in it, whole ones, the newest first. */
export const list = async (tx: Tx): Promise<readonly LoadedRegister[]> => {
  const rows = await tx.outsideRegister.findMany({
    where: { complete: true, takenBackAt: null },
    orderBy: [{ asOf: 'desc' }, { loadedAt: 'desc' }],
    take: EDITIONS,
  })
  return rows.map(loaded)
}

/** The newest edition of a sender's register in a place up to a day, whole or not, that was not taken back; null for none. */
const edition = (tx: Tx, place: PlacePath, { kind, sender, asOf }: Edition, day: 'same' | 'before') =>
  tx.outsideRegister.findFirst({
    where: { place, kind, sender, takenBackAt: null, asOf: day === 'same' ? asColumn(asOf) : { lt: asColumn(asOf) } },
    orderBy: [{ asOf: 'desc' }, { loadedAt: 'desc' }],
    select: { id: true },
  })

/** The edition that a file fills: the one of its day, made if there is none; null when nothing may be written yet. */
export const openEdition = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  wanted: Edition,
  made: { readonly jobId: string; readonly accountId: string; readonly at: Date } | null,
): Promise<string | null> => {
  const { kind, sender, asOf } = wanted
  // Two files of one day that come in side by side fill one edition.
  if (made !== null) {
    const called = `${place} ${kind} ${sender} ${asOf}`
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${called}, 0))::text as held`
  }
  const held = await edition(tx, place, wanted, 'same')
  if (held || made === null) return held?.id ?? null
  const { id } = await tx.outsideRegister.create({
    data: { place, kind, sender, asOf: asColumn(asOf), jobId: made.jobId, loadedBy: made.accountId, loadedAt: made.at },
    select: { id: true },
  })
  return id
}

/** The edition before the file's own, to say what changed since. */
export const editionBefore = async (tx: Tx, place: PlacePath, wanted: Edition): Promise<string | null> =>
  (await edition(tx, place, wanted, 'before'))?.id ?? null

/**
 * Ends the loading: from now on the edition speaks, with how many rows of all its files came back and have neither come
 * again under their number nor been put right. The number of a row stands where its own file was said to have it, or where
 * another file of the edition was: a file whose columns were named wrongly is mended by handing it in once more. Rows of
 * another area or another pension are not its own, and a line that a supplement left in force does not speak for its row. The
 * edition grows old by its oldest line.
 */
export const closeEdition = async (tx: Tx, id: string): Promise<void> => {
  await tx.$executeRaw`
    update outside_registers g set complete = true, closing = nextval('outside_register_closings'),
      rows = (select count(*) from outside_entries where register_id = g.id),
      carried = (select count(said_on) from outside_entries where register_id = g.id),
      oldest = (select min(said_on) from outside_entries where register_id = g.id),
      returned = (select count(*) from import_jobs j join returned_rows r on r.job_id = j.id and r.run = 'RUN'
        where j.kind = 'OUTSIDE_REGISTER' and j.stage in ('RUNNING', 'DONE') and j.place = g.place and j.sender = g.sender
          and j.answers ->> 'register' = g.kind and j.answers ->> 'asOf' = g.as_of::text
          and not r.problems @? '$[*] ? (@.message == "pensions.error.otherArea" || @.message == "pensions.error.otherScheme")'
          and not exists (select from outside_entries e where e.register_id = g.id and e.said_on is null and e.number =
            btrim(regexp_replace(r.cells[(j.mapping ->> 'entryNumber')::int + 1], '\\s+', ' ', 'g')))
          and not exists (
            select from import_jobs k
              join jsonb_array_elements_text(j.shape -> 'header') with ordinality as h (heading, at)
                on h.heading = k.shape -> 'header' ->> (k.mapping ->> 'entryNumber')::int
              join outside_entries e on e.register_id = g.id and e.said_on is null
                and e.number = btrim(regexp_replace(r.cells[h.at], '\\s+', ' ', 'g'))
            where k.kind = j.kind and k.stage in ('RUNNING', 'DONE') and k.place = j.place and k.sender = j.sender
              and k.answers ->> 'register' = j.answers ->> 'register' and k.answers ->> 'asOf' = j.answers ->> 'asOf'))
    where g.id = ${id}::uuid`
}

/** A line to be kept: where it stands, and under which keys it is met again. */
export interface NewEntry extends OutsideEntry {
  readonly place: PlacePath
  readonly keys: readonly string[]
}

/** The lines of an edition by their numbers. */
export const linesOf = async (
  tx: Tx,
  registerId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, OutsideEntry>> => {
  const rows = await tx.outsideEntry.findMany({
    where: { registerId, number: { in: [...numbers] } },
    include: { register: { select: { sender: true } } },
  })
  return new Map(rows.map((row) => [row.number, entryOf({ ...row, sender: row.register.sender })]))
}

interface EntryRow {
  readonly id: string
  readonly registerId: string
  readonly kind: string
  readonly sender: string
  readonly number: string
  readonly name: string
  readonly nameHi: string | null
  readonly guardianName: string | null
  readonly gender: string | null
  readonly birthYear: number | null
  readonly villagePath: string | null
  readonly aadhaarDigest: string | null
  readonly aadhaarLast4: string | null
  readonly standing: string
  readonly since: Date | null
  readonly until: Date | null
}

/** The line that a row holds. */
export const entryOf = (row: EntryRow): OutsideEntry => ({
  id: row.id,
  registerId: row.registerId,
  kind: kindOf(row.kind),
  sender: row.sender,
  number: row.number,
  // The second column holds the Hindi name; a name known in Hindi only stands in both.
  name: { ...(row.name === row.nameHi ? {} : { en: row.name }), ...(row.nameHi === null ? {} : { hi: row.nameHi }) },
  guardian: row.guardianName,
  gender: row.gender,
  birthYear: row.birthYear,
  village: row.villagePath === null ? null : placePath(row.villagePath),
  aadhaarDigest: row.aadhaarDigest,
  aadhaarLast4: row.aadhaarLast4,
  standing: row.standing === 'ACTIVE' || row.standing === 'STOPPED' ? row.standing : 'UNSAID',
  since: row.since && asDay(row.since),
  until: row.until && asDay(row.until),
})

/** Holds editions until the transaction ends: whoever reads their lines to write them again meets no other hand. */
export const holdEditions = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.$queryRaw`
    select id::text from outside_registers where id = any (${[...new Set(ids)]}::uuid[]) order by id for no key update`
}

/** Writes lines of an edition, however many, in one statement; a number that it holds already is replaced. */
export const putLines = async (tx: Tx, registerId: string, entries: readonly NewEntry[]): Promise<void> => {
  await holdEditions(tx, [registerId])
  const rows = entries.map((entry) => ({ ...entry, ...nameColumns(entry.name) }))
  await tx.$executeRaw`
    insert into outside_entries (id, register_id, place, kind, number, name, name_hi, guardian_name, gender, birth_year,
      village_path, aadhaar_digest, aadhaar_last4, standing, since, until, keys)
    select id, ${registerId}::uuid, place, kind, number, name, "nameHi", guardian, gender, "birthYear", village,
      "aadhaarDigest", "aadhaarLast4", standing, since, until, keys
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e (id uuid, place text, kind text, number text, name text,
      "nameHi" text, guardian text, gender text, "birthYear" int, village text, "aadhaarDigest" text, "aadhaarLast4" text,
      standing text, since date, until date, keys text[])
    on conflict (register_id, number) do update set said_on = null, place = excluded.place, name = excluded.name, name_hi = excluded.name_hi,
      guardian_name = excluded.guardian_name, gender = excluded.gender, birth_year = excluded.birth_year,
      village_path = excluded.village_path, aadhaar_digest = excluded.aadhaar_digest,
      aadhaar_last4 = excluded.aadhaar_last4, standing = excluded.standing,
      since = excluded.since, until = excluded.until, keys = excluded.keys`
}
