import 'server-only'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { FEW_AROUND, villageKeys } from '@/lib/domain/matching/village-blocks'
import type { Tx } from '@/lib/platform/db'
import { type PersonRow, toPerson } from './candidates'

/** Somebody of a family by whom it is looked for. */
export interface Probe {
  /** By what the asker knows the family again. */
  readonly asked: string
  readonly person: MatchPerson
}

/** An entry that may be of the family asked about. */
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

/** Whose families are looked among: those of every other source, and of this one those that were held before a moment. */
export interface Besides {
  readonly source: string
  /** Null: none of this source. */
  readonly since: Date | null
}

/**
 * Those of the village who may be of the families asked about, by one indexed statement; and the families of which more
 * namesakes live there than are read, so that one of them may have been passed over.
 */
export const familiesHere = async (
  tx: Tx,
  { source, since }: Besides,
  probes: readonly Probe[],
): Promise<{ readonly near: readonly Near[]; readonly crowded: ReadonlySet<string> }> => {
  const asked = probes.flatMap(({ person }, at) => {
    const { named, rare } = villageKeys(person)
    const [first, ...others] = named
    const { village } = person
    // A row a name; what is asked of the person as a whole stands in the first.
    return [
      { at, village, rare, ...(first ?? { name: null, agreeing: [] }) },
      ...others.map((one) => ({ at, village, rare: [], ...one })),
    ]
  })
  const rows =
    probes.length === 0
      ? []
      : await tx.$queryRaw<NearRow[]>`
          select * from families_here(${JSON.stringify(asked)}::jsonb, ${source},
            ${since}::timestamptz, ${NAMESAKES}::int, ${FEW_AROUND}::int)`
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
