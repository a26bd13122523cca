import 'server-only'
import type { OutsideEntry } from '@/lib/domain/pension/entry'
import type { Tx } from '@/lib/platform/db'
import { entryOf } from './registers'

/** Somebody who is looked for in the registers. */
export interface Wanted {
  readonly memberId: string
  /** The keys under which a line of the same person would be met. */
  readonly keys: readonly string[]
  /** Lines that were decided about: their successors are looked for by number. */
  readonly known: readonly string[]
}

/** A block of the key index is narrow; more lines than this under one person's keys are not compared. */
const MOST = 200

interface Row {
  person: string
  id: string
  register_id: string
  kind: string
  sender: string
  number: string
  name: string
  name_hi: string | null
  guardian_name: string | null
  gender: string | null
  birth_year: number | null
  village_path: string | null
  aadhaar_digest: string | null
  aadhaar_last4: string | null
  standing: string
  since: Date | null
  until: Date | null
}

/** The lines of the registers that may be one of the persons, by person: one statement, through the index of keys. */
export const linesFor = async (
  tx: Tx,
  registers: readonly string[],
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, readonly OutsideEntry[]>> => {
  if (registers.length === 0 || wanted.length === 0) return new Map()
  const persons = JSON.stringify(wanted.map(({ memberId, keys, known }) => ({ person: memberId, keys, known })))
  const rows = await tx.$queryRaw<Row[]>`
    select person, id, register_id, kind, sender, number, name, name_hi, guardian_name, gender, birth_year, village_path,
      aadhaar_digest, aadhaar_last4, standing, since, until
    from pension_candidates(${[...registers]}::uuid[], ${persons}::jsonb, ${MOST}::int)`
  const found = new Map<string, OutsideEntry[]>()
  for (const row of rows) {
    const entry = entryOf({
      ...row,
      registerId: row.register_id,
      nameHi: row.name_hi,
      guardianName: row.guardian_name,
      birthYear: row.birth_year,
      villagePath: row.village_path,
      aadhaarDigest: row.aadhaar_digest,
      aadhaarLast4: row.aadhaar_last4,
    })
    found.set(row.person, [...(found.get(row.person) ?? []), entry])
  }
  return found
}
