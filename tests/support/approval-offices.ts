import type { Actor } from '@/lib/domain/access/actor'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { asOwner, person } from '@/tests/support/accounts'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'

export const OTHER_BLOCK = placePath('2/25/b205')
export const FAR_PANCHAYAT = placePath('2/25/b205/p900011')

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
