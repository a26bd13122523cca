import type { Client } from 'pg'
import { applicationNumber } from '@/lib/domain/application/number'
import type { PlacePath } from '@/lib/domain/place/path'
import { seal } from '@/lib/domain/selection/sealed'
import { canonical } from '@/lib/domain/shared/canonical'
import { asOwner } from '@/tests/support/accounts'
import { TODAY } from '@/tests/support/cast'
import { claim, sealable, sha256 } from '@/tests/support/selection'

const VILLAGE = '2/25/s152/v18896'

/** A family of the register: an aged woman and her daughter-in-law. */
const family = async (client: Client, place: PlacePath, name: string): Promise<string> => {
  const id = crypto.randomUUID()
  await client.query(
    `insert into households (id, number, place, village_path, house_no, social_category, bpl_number, bpl_list_year, head_name,
       head_name_hi, member_count, source)
     values ($1::uuid, $1::uuid::text, $2, $3, '12', 'SC', '1204', 2018, $4, 'मुखिया', 2, 'ENTRY')`,
    [id, place, VILLAGE, name],
  )
  const members = [
    [1, name, 'HEAD', 'MALE', '1965-01-01'],
    [2, `${name}’s mother`, 'MOTHER', 'FEMALE', '1940-01-01'],
    [3, `${name}’s daughter`, 'DAUGHTER', 'FEMALE', '2015-01-01'],
  ]
  for (const [serial, called, relation, gender, birth] of members)
    await client.query(
      `insert into members (id, household_id, place, serial, name, relation, gender, birth_date, birth_precision, disability_percent)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'EXACT', 0)`,
      [crypto.randomUUID(), id, place, serial, called, relation, gender, birth],
    )
  return id
}

/** One family of a sealed list, in the Gram Sabha's order. */
export interface Sealed {
  readonly applicationId: string
  readonly number: string
  readonly householdId: string
}

export interface SealedStory {
  readonly listId: string
  readonly rows: readonly Sealed[]
}

let drawn = 1_000_000_000

const apply = async (client: Client, driveId: string, place: PlacePath, index: number): Promise<Sealed> => {
  const householdId = await family(client, place, `Head ${index + 1}`)
  const applicationId = crypto.randomUUID()
  const number = applicationNumber('AAY', TODAY, String((drawn += 7)))
  await client.query(
    `insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name, head_name_hi, village_path, stage,
       entry_mode, stated_by, signed_by, declared_income, meal_insecure, claimed_groups, entered_by, submitted_at, open_return_gaps)
     values ($1, $2, $3, 'AAY', $4, $5, 1, $6, 'मुखिया', $7, 'LISTED', 'PLAIN_PAPER', 'Head', 'SIGNATURE', 1800000, true, '{}', $1,
       '2026-07-20T06:00:00Z', '{}')`,
    [applicationId, number, driveId, place, householdId, `Head ${index + 1}`, VILLAGE],
  )
  await client.query(
    `insert into verifications (id, application_id, place, account_id, officer_name, visited_on, found_income, found_groups, meal_insecure,
       no_duplicate, not_kin, recommended, remarks, digest, signed_at, signed_text, verdict, papers_seen)
     values ($1, $2, $3, $1, 'Bhanu', '2026-08-01', 1800000, '{}', true, true, true, true, 'seen', 'd', '2026-08-01T06:00:00Z', 't', '{}', '{}')`,
    [crypto.randomUUID(), applicationId, place],
  )
  return { applicationId, number, householdId }
}

const STAGE_OF = { SELECTED: 'SELECTED', WAITLISTED: 'WAITLISTED', NOT_SELECTED: 'NOT_SELECTED' } as const

/** A list that the panchayat's Gram Sabha sealed two days ago: `families` in order, the first `seats` selected. */
export const sealedList = (
  driveId: string,
  place: PlacePath,
  { families = 3, seats = 2, edition = 1 }: { families?: number; seats?: number; edition?: number } = {},
): Promise<SealedStory> =>
  asOwner(async (client) => {
    const listId = crypto.randomUUID()
    const applied: Sealed[] = []
    for (let index = 0; index < families; index += 1) applied.push(await apply(client, driveId, place, index))
    const claims = applied.map(({ number }, index) => claim(number, { income: 1000 + index }))
    const sealed = { ...sealable(claims, seats), listId, place, edition }
    const document = seal(sealed, sha256)
    await client.query(
      `insert into priority_lists (id, drive_id, scheme, place, stage, version, edition, seats, drawn_by, attested_at)
       values ($1, $2, 'AAY', $3, 'MEETING_NOTIFIED', 5, $4, $5, $1, '2026-08-05T06:00:00Z')`,
      [listId, driveId, place, edition, seats],
    )
    for (const row of sealed.rows) {
      const one = applied.find(({ number }) => number === row.number)
      await client.query(
        `insert into list_rows (list_id, application_id, place, household_id, household_version, number, head_name, village_path,
           recommended, aid_rank, aid_keys, decision, final_rank)
         values ($1, $2, $3, $4, 1, $5, 'Head', $6, true, $7, '{}', $8, $9)`,
        [
          listId,
          one?.applicationId,
          place,
          one?.householdId,
          row.number,
          VILLAGE,
          row.aidRank,
          row.decision,
          row.finalRank,
        ],
      )
      await client.query('update applications set stage = $2 where id = $1', [
        one?.applicationId,
        STAGE_OF[row.decision],
      ])
    }
    await client.query(
      `insert into meetings (id, list_id, place, number, kind, attempt, stage, venue, agenda, notice_on, notice_mode, notice_proof,
         scheduled_at, base_families, quorum_rule, quorum, required, families_present, resolution_no, signed_at)
       values (gen_random_uuid(), $1, $2, 1, 'SPECIAL', 1, 'SIGNED', 'School', '', '2026-08-06', 'MUNADI', 'photo',
         '2026-08-13T06:00:00Z', 100, '{}', 'MET', 34, 40, '12/2026', '2026-08-13T08:00:00Z')`,
      [listId, place],
    )
    await client.query(
      `update priority_lists set stage = 'FINALISED', finalised_at = '2026-08-13T08:00:00Z', sealed_body = $2, sealed_digest = $3,
         public_body = $4, public_digest = $5 where id = $1`,
      [listId, document.text, document.digest, canonical(document.public), document.public.digest],
    )
    return { listId, rows: applied }
  })
