import 'server-only'
import { FAR_BEARERS } from '@/lib/domain/matching/keys'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { familyKeys } from '@/lib/domain/matching/same-family'
import type { Tx } from '@/lib/platform/db'
import { type PersonRow, toPerson } from './candidates'

/** Somebody of a family by whom it is looked for. */
export interface Probe {
  /** By what the asker knows the family again. */
  readonly asked: string
  readonly person: MatchPerson
}

/** An entry of another source that may be of the family asked about. */
export interface Near extends Probe {
  readonly householdId: string
  /** The person asked by, beside the one found. */
  readonly by: MatchPerson
}

interface NearRow extends PersonRow {
  readonly at: number
  readonly household_id: string | null
}

/** So many who agree in village, name, and guardian or year are read for one person; hardly a village has more. */
const NAMESAKES = 200

/**
 * Those of other sources who may be of the families asked about, by one indexed statement; and the families of which more
 * namesakes live in the village than are read, so that one of them may have been passed over.
 */
export const familiesHere = async (
  tx: Tx,
  source: string,
  probes: readonly Probe[],
): Promise<{ readonly near: readonly Near[]; readonly crowded: ReadonlySet<string> }> => {
  const asked = probes.flatMap(({ person }, at) => {
    const { numbers, named, rare } = familyKeys(person)
    const [first, ...others] = named
    const { village } = person
    // A row a name; what is asked of the person as a whole stands in the first.
    return [
      { at, village, numbers, rare, ...(first ?? { name: null, agreeing: [] }) },
      ...others.map((one) => ({ at, village, numbers: [], rare: [], ...one })),
    ]
  })
  const rows =
    probes.length === 0
      ? []
      : await tx.$queryRaw<NearRow[]>`
          select * from families_here(${JSON.stringify(asked)}::jsonb, ${source}, ${NAMESAKES}::int, ${FAR_BEARERS}::int)`
  const near: Near[] = []
  const crowded = new Set<string>()
  for (const row of rows) {
    const probe = probes[row.at]
    if (!probe) continue
    if (row.household_id === null) crowded.add(probe.asked)
    else near.push({ asked: probe.asked, by: probe.person, householdId: row.household_id, person: toPerson(row) })
  }
  return { near, crowded }
}
