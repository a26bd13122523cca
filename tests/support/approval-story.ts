import type { Client } from 'pg'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { applicationNumber } from '@/lib/domain/application/number'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { seal } from '@/lib/domain/selection/sealed'
import { canonical } from '@/lib/domain/shared/canonical'
import { approveLists } from '@/lib/features/consolidations/commands/approve'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { consolidateDistrict } from '@/lib/features/consolidations/commands/consolidate-district'
import { returnList } from '@/lib/features/consolidations/commands/return-list'
import * as lists from '@/lib/features/consolidations/store/lists'
import * as panchayats from '@/lib/features/consolidations/store/panchayats'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner, person } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'
import { versionOf } from '@/tests/support/rows'
import { claim, sealable, sha256 } from '@/tests/support/selection'

export const OTHER_BLOCK = placePath('2/25/b205')
export const FAR_PANCHAYAT = placePath('2/25/b205/p900011')
const VILLAGE = '2/25/s152/v18896'

/** Noon in India on the day of the story. */
export const NOON = new Date(`${TODAY}T12:00:00+05:30`)

const PLACES: readonly (readonly [string, string, string, string | null])[] = [
  [STATE, 'STATE', 'Himachal Pradesh', null],
  [DISTRICT, 'DISTRICT', 'Solan', STATE],
  [BLOCK, 'BLOCK', 'Solan block', DISTRICT],
  [OTHER_BLOCK, 'BLOCK', 'Kunihar', DISTRICT],
  [PANCHAYAT, 'PANCHAYAT', 'Dharampur', BLOCK],
  [NEXT_PANCHAYAT, 'PANCHAYAT', 'Basal', BLOCK],
  [FAR_PANCHAYAT, 'PANCHAYAT', 'Dumehar', OTHER_BLOCK],
]

const SEATS: readonly (readonly [PlacePath, PlacePath | null, number])[] = [
  [STATE, null, 8],
  [DISTRICT, STATE, 8],
  [BLOCK, DISTRICT, 4],
  [OTHER_BLOCK, DISTRICT, 2],
  [PANCHAYAT, BLOCK, 2],
  [NEXT_PANCHAYAT, BLOCK, 2],
  [FAR_PANCHAYAT, OTHER_BLOCK, 2],
]

/** The offices of the story, each with a person. */
export interface Offices {
  readonly asha: Actor
  readonly sahil: Actor
  readonly gopal: Actor
  readonly nisha: Actor
  readonly farida: Actor
  readonly chandra: Actor
  readonly kamal: Actor
  readonly deepa: Actor
  readonly esha: Actor
}

export interface ApprovalStory extends Offices {
  readonly driveId: string
}

/** A drive with its numbers: State and district 8, Solan block 4, Kunihar 2, each panchayat 2. Nothing is sealed yet. */
export const openApproval = (numbers: Readonly<Record<string, number>> = {}): Promise<ApprovalStory> =>
  asOwner(async (client) => {
    for (const [path, kind, name, parent] of PLACES)
      await client.query(
        `insert into places (path, kind, code, lgd_version, name_en, parent_path, valid_from, source)
         values ($1, $2::"PlaceKind", $1, 1, $3, $4, '2020-01-01', 'test') on conflict do nothing`,
        [path, kind, name, parent],
      )
    const offices: Offices = {
      asha: await person(client, 'Asha', 'GP_SECRETARY', PANCHAYAT, 'आशा'),
      sahil: await person(client, 'Sahil', 'GP_SAHAYAK', PANCHAYAT),
      gopal: await person(client, 'Gopal', 'PRADHAN', PANCHAYAT),
      nisha: await person(client, 'Nisha', 'GP_SECRETARY', NEXT_PANCHAYAT),
      farida: await person(client, 'Farida', 'GP_SECRETARY', FAR_PANCHAYAT),
      chandra: await person(client, 'Chandra', 'BLOCK_OFFICER', BLOCK),
      kamal: await person(client, 'Kamal', 'BLOCK_OFFICER', OTHER_BLOCK),
      deepa: await person(client, 'Deepa', 'COLLECTOR', DISTRICT),
      esha: await person(client, 'Esha', 'RD_DEPT', STATE),
    }
    const driveId = crypto.randomUUID()
    await client.query(
      `insert into drives (id, scheme, place, label, reference_date) values ($1::uuid, 'AAY', $2, $1::uuid::text, '2026-01-01')`,
      [driveId, STATE],
    )
    for (const [place, parent, seats] of SEATS)
      await client.query(
        `insert into allocations (id, drive_id, place, parent_place, version, seats, basis, order_no, order_date, account_id)
         values ($1, $2, $3, $4, 1, $5, 'BPL_FAMILIES', 'O-1', '2026-06-01', $6)`,
        [crypto.randomUUID(), driveId, place, parent, numbers[place] ?? seats, offices.deepa.accountId],
      )
    return { ...offices, driveId }
  })

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

/** The digest that a page opened now would carry. */
export const shownNow = (actor: Actor, driveId: string, place: PlacePath): Promise<string> =>
  transaction(scopeOf(actor), async (tx) => {
    const at = actor.role === 'RD_DEPT' ? STATE : place
    const number = await tx.allocation.findFirst({ where: { driveId, place: at, supersededAt: null } })
    const act = { driveId, place, seats: number?.seats ?? 0 }
    if (actor.role !== 'RD_DEPT')
      return shownDigest(act, (await panchayats.inArea(tx, driveId, place)).map(partOf), sha256)
    const waiting = (await lists.newest(tx, driveId, place)).filter(({ stage }) => stage === 'DISTRICT_CONSOLIDATED')
    const parts = waiting.map((list) => ({
      ...{ place: list.place, standing: list.stage, list: list.id, digest: list.publicDigest },
    }))
    return shownDigest(act, parts, sha256)
  })

export const atBlock = async (actor: Actor, driveId: string, place: PlacePath = actor.place) =>
  execute(consolidateBlock, actor, { driveId, place, digest: await shownNow(actor, driveId, place) }, { now: NOON })

interface Exception {
  readonly exceptionNumber?: string
  readonly exceptionAuthority?: string
  readonly exceptionReason?: string
}

export const atDistrict = async (actor: Actor, driveId: string, exception: Exception = {}) => {
  const digest = await shownNow(actor, driveId, DISTRICT)
  const input = { driveId, place: DISTRICT, digest, exceptionNumber: undefined, exceptionAuthority: undefined }
  return execute(consolidateDistrict, actor, { ...input, exceptionReason: undefined, ...exception }, { now: NOON })
}

export const atDepartment = async (actor: Actor, driveId: string, orderNumber = 'RD-7/2026') => {
  const digest = await shownNow(actor, driveId, DISTRICT)
  return execute(approveLists, actor, { driveId, place: DISTRICT, digest, orderNumber, orderOn: TODAY }, { now: NOON })
}

export const sentBack = async (actor: Actor, listId: string, reason = 'The second family lives in town.') =>
  execute(returnList, actor, { listId, version: await versionOf('priority_lists', listId), reason }, { now: NOON })

/** Both lists of Solan block and the one of Kunihar, approved by the department. */
export const approvedStory = async (): Promise<{
  readonly story: ApprovalStory
  readonly first: SealedStory
  readonly second: SealedStory
  readonly far: SealedStory
}> => {
  const story = await openApproval()
  const first = await sealedList(story.driveId, PANCHAYAT)
  const second = await sealedList(story.driveId, NEXT_PANCHAYAT)
  const far = await sealedList(story.driveId, FAR_PANCHAYAT)
  for (const done of [
    await atBlock(story.chandra, story.driveId),
    await atBlock(story.kamal, story.driveId),
    await atDistrict(story.deepa, story.driveId),
    await atDepartment(story.esha, story.driveId),
  ])
    if (!done.ok) throw new Error(`Refused: ${done.error.code} ${JSON.stringify(done.error.params)}`)
  return { story, first, second, far }
}
