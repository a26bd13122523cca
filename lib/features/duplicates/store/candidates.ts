import 'server-only'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { BIRTH_PRECISIONS, END_CAUSES, type EndCause, GENDERS } from '@/lib/domain/household/household'
import { nameOfColumns } from '@/lib/domain/household/written-name'
import { birthSlack } from '@/lib/domain/matching/birth-window'
import { FEW, probeKeys } from '@/lib/domain/matching/keys'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { asDay, type Tx } from '@/lib/platform/db'

/** Somebody about whom the register is asked. Ids are null for a person who is not entered yet. */
export interface Asked {
  /** By what the asker knows the person again. */
  readonly asked: string
  readonly memberId: string | null
  readonly householdId: string | null
  /** The family they belong to or come into: whoever left it is known there and not asked about. */
  readonly own: string | null
  readonly person: MatchPerson
  /** Entries to be looked at whatever their keys are. */
  readonly known: readonly string[]
}

/** An entry of the register that may be the person asked about; a number reads `?` where it is somebody else's. */
export interface Candidate {
  readonly asked: string
  readonly memberId: string
  readonly householdId: string
  readonly place: PlacePath
  readonly person: MatchPerson
  /** Why the entry ended, when it did: it counts while the person stands on a card that feeds. */
  readonly left: EndCause | null
}

export interface PersonRow {
  readonly name: string
  readonly name_hi: string | null
  readonly guardian_name: string | null
  readonly guardian_name_hi: string | null
  readonly guardian_kind: string | null
  readonly birth_date: Date | null
  readonly birth_precision: string | null
  readonly gender: string
  readonly village_path: string
  readonly epic: string | null
  readonly aadhaar_digest: string | null
  readonly ration_card_no: string | null
}

interface CandidateRow extends PersonRow {
  readonly asked: string
  readonly member_id: string
  readonly household_id: string
  readonly place: string
  readonly end_reason?: string
}

/** The person that a row tells of. */
export const toPerson = (row: PersonRow): MatchPerson => {
  const precision = BIRTH_PRECISIONS.find((code) => code === row.birth_precision)
  return {
    name: nameOfColumns(row.name, row.name_hi),
    guardian: row.guardian_name === null ? null : nameOfColumns(row.guardian_name, row.guardian_name_hi),
    guardianKind: GUARDIAN_KINDS.find((code) => code === row.guardian_kind) ?? null,
    birth: row.birth_date === null || !precision ? null : { date: asDay(row.birth_date), precision },
    gender: GENDERS.find((code) => code === row.gender) ?? null,
    village: placePath(row.village_path),
    epic: row.epic,
    aadhaarDigest: row.aadhaar_digest,
    rationCardNo: row.ration_card_no,
  }
}

/** So many entries near by are looked at: blocks are narrow, and one that is not must not hold the office up. */
const MOST = 300

const toCandidate = (row: CandidateRow): Candidate => ({
  asked: row.asked,
  memberId: row.member_id,
  householdId: row.household_id,
  place: placePath(row.place),
  person: toPerson(row),
  left: END_CAUSES.find((cause) => cause === row.end_reason) ?? null,
})

const askedAs = (persons: readonly Asked[]): string =>
  JSON.stringify(
    persons.map(({ asked: by, memberId, householdId, own, person, known }) => ({
      ...{ asked: by, member: memberId, household: householdId, own, ...probeKeys(person), known },
      ...{ epic: person.epic, aadhaar: person.aadhaarDigest, ration: person.rationCardNo },
      ...{ born: person.birth?.date ?? null, slack: birthSlack(person.birth) },
    })),
  )

/**
 * The entries of the whole State that may be one of the persons asked about, by the indexes of keys: those who live in a
 * family, and those who died or left and still stand on a card that feeds (F13, F19).
 */
export const candidates = async (tx: Tx, persons: readonly Asked[]): Promise<readonly Candidate[]> => {
  if (persons.length === 0) return []
  const json = askedAs(persons)
  const living = await tx.$queryRaw<CandidateRow[]>`
    select * from duplicate_candidates(${json}::jsonb, ${MOST}::int, ${FEW}::int)`
  const left = await tx.$queryRaw<CandidateRow[]>`
    select * from left_candidates(${json}::jsonb, ${MOST}::int, ${FEW}::int)`
  return [...living, ...left].map(toCandidate)
}
