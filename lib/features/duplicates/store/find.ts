import 'server-only'
import { CANDIDATE_FROM, compare, type Comparison } from '@/lib/domain/matching/compare'
import { UNDECIDED_STAGES } from '@/lib/domain/matching/pair'
import type { Tx } from '@/lib/platform/db'
import { type Asked, candidates, type PersonRow, toPerson } from './candidates'
import { piecesOf, withinFamilies } from './families-apart'

interface MemberRow extends PersonRow {
  readonly id: string
  readonly household_id: string
  readonly place: string
  readonly known: string[] | null
  /** Why the entry has ended, while its person still stands on a card that feeds. */
  readonly end_reason: string | null
}

/** A pair as it is written: the smaller id stands left. */
interface Found {
  readonly left: string
  readonly right: string
  readonly leftHousehold: string
  readonly rightHousehold: string
  readonly leftPlace: string
  readonly rightPlace: string
  readonly score: number
  readonly grounds: Comparison['grounds']
}

/** Persons compared in one statement. */
const CHUNK = 200

// Who lives in a family, and who left it and stands on its card still.
const standing = (tx: Tx, ids: readonly string[]): Promise<readonly MemberRow[]> =>
  tx.$queryRaw<MemberRow[]>`
    select m.id, m.household_id, m.place, m.name, m.name_hi, m.guardian_name, m.guardian_name_hi, m.guardian_kind, m.birth_date,
      m.birth_precision, m.gender, h.village_path, m.epic, m.aadhaar_digest, h.ration_card_no, m.end_reason,
      (select array_agg(case when p.left_member = m.id then p.right_member else p.left_member end) from duplicate_pairs p
        where (p.left_member = m.id or p.right_member = m.id) and p.stage = any(${UNDECIDED_STAGES})) as known
    from members m join households h on h.id = m.household_id
    where m.id = any (${[...ids]}::uuid[]) and ((m.ended_on is null and h.ended_on is null)
      or (m.ended_on is not null and m.end_reason <> 'ENTERED_WRONGLY' and stands_on_card(m.household_id, m.serial)))`

/** That one of the two has died or left, and draws a ration by a card that names them still (F13, F19). */
const onCard = (cause: string | null): Comparison['grounds'] =>
  cause === null ? [] : [{ code: cause === 'DIED' ? 'diedOnCard' : 'leftOnCard', points: 0 }]

export type Entry = Pick<MemberRow, 'id' | 'household_id' | 'place'>

export const asPair = (one: Entry, another: Entry, { score, grounds }: Comparison): Found => {
  const [left, right] = one.id < another.id ? [one, another] : [another, one]
  return {
    ...{ left: left.id, leftHousehold: left.household_id, leftPlace: left.place },
    ...{ right: right.id, rightHousehold: right.household_id, rightPlace: right.place },
    ...{ score, grounds },
  }
}

const pairsOf = async (tx: Tx, members: readonly MemberRow[]): Promise<readonly Found[]> => {
  const asked = members.map((row): Asked => ({
    ...{ asked: row.id, memberId: row.id, householdId: row.household_id },
    ...{ own: row.household_id, person: toPerson(row), known: row.known ?? [] },
  }))
  const byId = new Map(members.map((row) => [row.id, row]))
  const persons = new Map(asked.map(({ asked: id, person }) => [id, person]))
  const found = new Map<string, Found>()
  for (const candidate of await candidates(tx, asked)) {
    const [row, person] = [byId.get(candidate.asked), persons.get(candidate.asked)]
    // Of two who have both left neither is entered again: each card has its own question.
    if (!row || !person || (row.end_reason !== null && candidate.left !== null)) continue
    const { score, grounds } = compare(person, candidate.person)
    if (score < CANDIDATE_FROM) continue
    const other = { id: candidate.memberId, household_id: candidate.householdId, place: candidate.place }
    const pair = asPair(row, other, { score, grounds: [...grounds, ...onCard(row.end_reason ?? candidate.left)] })
    found.set(`${pair.left}${pair.right}`, pair)
  }
  for (const [row, next, comparison] of withinFamilies(members, persons)) {
    const pair = asPair(row, next, comparison)
    found.set(`${pair.left}${pair.right}`, pair)
  }
  return [...found.values()]
}

/**
 * What was decided stays decided while the facts stay: a pair held to be two persons is asked about again only when the
 * comparison comes out otherwise than it did then.
 */
export const keep = (tx: Tx, pairs: readonly Found[]): Promise<number> => tx.$executeRaw`
  insert into duplicate_pairs (id, left_member, right_member, left_household, right_household, left_place, right_place, score, grounds, stage)
  select uuidv7(), "left", "right", "leftHousehold", "rightHousehold", "leftPlace", "rightPlace", score, grounds, 'OPEN'
  from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p ("left" uuid, "right" uuid, "leftHousehold" uuid,
    "rightHousehold" uuid, "leftPlace" text, "rightPlace" text, score int, grounds jsonb)
  on conflict (left_member, right_member) do update set score = excluded.score, grounds = excluded.grounds,
    left_household = excluded.left_household, right_household = excluded.right_household,
    left_place = excluded.left_place, right_place = excluded.right_place, version = duplicate_pairs.version + 1,
    stage = case when duplicate_pairs.stage = 'PROPOSED' then 'PROPOSED' else 'OPEN' end,
    found_at = case when duplicate_pairs.stage = any(${UNDECIDED_STAGES}) then duplicate_pairs.found_at else now() end
  where (duplicate_pairs.score, duplicate_pairs.grounds, duplicate_pairs.left_place, duplicate_pairs.right_place)
      is distinct from (excluded.score, excluded.grounds, excluded.left_place, excluded.right_place)
    or duplicate_pairs.stage <> all(${[...UNDECIDED_STAGES, 'DIFFERENT']})`

/**
 * Looks for second entries of members that were just written, in the same transaction or as the step after an import:
 * pairs from the threshold on are kept for a person to decide, and open pairs that the facts no longer bear out fall away
 * (F20). Set-based, by the index of keys; the cost is that of the members given, not of the register. Answers how many pairs
 * were found.
 */
const findPairs = async (tx: Tx, memberIds: readonly (readonly string[])[]): Promise<number> => {
  let count = 0
  for (const ids of memberIds) {
    const pairs = await pairsOf(tx, await standing(tx, ids))
    if (pairs.length > 0) await keep(tx, pairs)
    await tx.$executeRaw`
      update duplicate_pairs set stage = 'LAPSED', version = version + 1
      where stage = any(${UNDECIDED_STAGES}) and (left_member = any (${[...ids]}::uuid[]) or right_member = any (${[...ids]}::uuid[]))
        and not (left_member::text || right_member::text = any (${pairs.map(({ left, right }) => left + right)}::text[]))`
    count += pairs.length
  }
  return count
}

/** Looks for second entries of everybody in the households given: what follows an import. */
export const findPairsOfHouseholds = async (tx: Tx, householdIds: readonly string[]): Promise<number> => {
  const members = await tx.member.findMany({
    where: { householdId: { in: [...householdIds] } },
    select: { id: true, householdId: true },
    orderBy: { id: 'asc' },
  })
  return findPairs(tx, piecesOf(members, CHUNK))
}
