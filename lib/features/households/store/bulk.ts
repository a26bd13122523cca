import 'server-only'
import { snapshotColumns } from '@/lib/features/census/store'
import type { Permit } from '@/lib/domain/access/permit'
import type { Snapshot } from '@/lib/domain/census/current'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import type { StatedBy } from '@/lib/domain/household/provenance'
import { memberKeys } from '@/lib/domain/matching/keys'
import { personOf } from '@/lib/domain/matching/person'
import { within } from '@/lib/domain/place/path'
import { executeWith, type Tx } from '@/lib/platform/db'
import { familyColumns, memberColumns } from './columns'

/** What a file says of a household: its key, the SHA-256 of all that is said, and the text that a version keeps. */
export interface Entering {
  readonly key: string
  readonly digest: string
  readonly family: Family
  readonly body: string
  readonly snapshot: Snapshot | null
  /** Its rows made ready, when that was done while the rows before it were being written. */
  readonly texts?: EntryTexts
}

/** The rows of a new household as JSON, each still open at its beginning for the numbers that are drawn last. */
export interface EntryTexts {
  readonly household: string
  readonly members: readonly string[]
  readonly record: string | null
}

/** A new household of a file, ready to be written. */
export interface Arrival extends Entering {
  readonly id: string
  readonly memberIds: readonly string[]
  readonly number: HouseholdNumber
}

/** By whom and from what the households of a file come. */
export interface Sender {
  readonly source: string
  readonly statedBy: StatedBy
  readonly document: string | null
  readonly accountId: string
  readonly at: Date
}

// Days go as their own text and sums as numbers; columns that no file fills are not asked for.
const householdRow = ({ key, digest, family }: Entering) => ({
  ...familyColumns(family),
  ownFacts: undefined,
  sourceKey: key,
  sourceDigest: digest,
})

/** Makes the rows of a new household ready: the processor's part of writing it. */
export const textsOf = (entering: Entering): EntryTexts => {
  const { family, snapshot } = entering
  const open = (row: object): string => JSON.stringify(row).slice(1)
  return {
    household: open(householdRow(entering)),
    members: family.members.map((member) => open(memberRow(member, family))),
    record: snapshot && open(recordRow(family, snapshot)),
  }
}

const recordRow = (family: Family, snapshot: Snapshot) => ({
  ...snapshotColumns(snapshot),
  place: family.place,
  takenOn: snapshot.takenOn,
})

const memberRow = (member: FamilyMember, family: Family) => ({
  ...memberColumns(member),
  ownFacts: undefined,
  birthDate: member.birth?.date ?? null,
  monthlyIncome: member.monthlyIncome,
  keys: memberKeys(personOf(member, family)),
  place: family.place,
})

const HOUSEHOLD_FIELDS = `place text, "villagePath" text, "houseNo" text, "addressLine" text, pincode text, mobile text,
  "socialCategory" text, minority boolean, "bplNumber" text, "bplListYear" int, "notBpl" boolean, "rationCardNo" text,
  "mainIncome" text, rooms int, wall text, roof text, "landUnirrigated" int, "landIrrigatedTwoCrop" int,
  "landOtherIrrigated" int, "headName" text, "headNameHi" text, "headGuardian" text, "headGuardianHi" text,
  "memberCount" int, "sourceKey" text, "sourceDigest" text`

const MEMBER_FIELDS = `id uuid, "householdId" uuid, place text, serial int, name text, "nameHi" text, "guardianName" text,
  "guardianNameHi" text, "guardianKind" text, relation text, gender text, "birthDate" date, "birthPrecision" text,
  "maritalStatus" text, "disabilityPercent" int, literate boolean, occupation text, "monthlyIncome" bigint, keys text[]`

/** The column that a field of the rows is written to. */
const columnOf = (field: string): string =>
  field.replaceAll('"', '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const namesOf = (fields: string): readonly string[] =>
  fields.split(',').map((field) => field.trim().split(/\s+/)[0] ?? '')
const columnsOf = (fields: string): string => namesOf(fields).map(columnOf).join(', ')

const HOUSEHOLDS = `
  insert into households (id, number, ${columnsOf(HOUSEHOLD_FIELDS)}, source, created_at, updated_at)
  select id, number, ${namesOf(HOUSEHOLD_FIELDS).join(', ')}, $2, $3::timestamptz, $3::timestamptz
  from jsonb_to_recordset($1::jsonb) as h (id uuid, number text, ${HOUSEHOLD_FIELDS})`

const MEMBERS = `
  insert into members (${columnsOf(MEMBER_FIELDS)})
  select ${namesOf(MEMBER_FIELDS).join(', ')} from jsonb_to_recordset($1::jsonb) as m (${MEMBER_FIELDS})`

const VERSIONS = `
  insert into household_versions (household_id, version, place, body, account_id, at, event, stated_by, document)
  select id, version, body ->> 'place', body, $2::uuid, $3::timestamptz, 'imported', $4, $5
  from jsonb_to_recordset($1::jsonb) as v (id uuid, version int, body jsonb)`

const RECORDS = `
  insert into census_records (household_id, place, source, taken_on, exclusion, inclusion, deprivation, denied, document,
    recorded_by, recorded_at)
  select id, place, $2, "takenOn", exclusion, inclusion, deprivation, denied, $3, $4::uuid, $5::timestamptz
  from jsonb_to_recordset($1::jsonb) as c (id uuid, place text, "takenOn" date, exclusion text[], inclusion text[],
    deprivation text[], denied text[])
  on conflict (household_id) do nothing`

const UNCOMPARED = `
  insert into uncompared (household_id, place) select id, place from jsonb_to_recordset($1::jsonb) as u (id uuid, place text)
  on conflict (household_id) do nothing`

interface Versioned extends Entering {
  readonly id: string
  readonly version: number
}

const listOf = (rows: readonly string[]): string => `[${rows.join(',')}]`

const writeVersions = async (tx: Tx, written: readonly Versioned[], sender: Sender): Promise<void> => {
  const { source, statedBy, document, accountId, at } = sender
  // The body is JSON already: it is set in as it stands.
  const versions = written.map(({ id, version, body }) => `{"id":"${id}","version":${version},"body":${body}}`)
  await executeWith(tx, VERSIONS, listOf(versions), accountId, at, statedBy, document)
  // The worker looks for second entries of them afterwards: an import does not wait for that.
  const waiting = written.map(({ id, family }) => `{"id":"${id}","place":"${family.place}"}`)
  await executeWith(tx, UNCOMPARED, listOf(waiting))
  const records = written.flatMap(({ id, family, snapshot, texts }) => {
    const rest = texts?.record ?? (snapshot && JSON.stringify(recordRow(family, snapshot)).slice(1))
    return rest === null ? [] : [`{"id":"${id}",${rest}`]
  })
  // A snapshot that is there already is never overwritten (domain fact 9).
  if (records.length > 0) await executeWith(tx, RECORDS, listOf(records), source, document, accountId, at)
}

const check = ({ place: area }: Permit<'household.import'>, entering: readonly Entering[]): void => {
  if (!entering.every(({ family }) => within(family.place, area))) throw new Error(`A household outside ${area}`)
}

/** Writes new households with members, first versions and census records: five statements, however many rows. */
export const insertAll = async (
  tx: Tx,
  permit: Permit<'household.import'>,
  arrivals: readonly Arrival[],
  sender: Sender,
): Promise<void> => {
  if (arrivals.length === 0) return
  check(permit, arrivals)
  const ready = arrivals.map((arrival) => arrival.texts ?? textsOf(arrival))
  const households = arrivals.map(
    ({ id, number }, at) => `{"id":"${id}","number":"${number}",${ready[at]?.household ?? '}'}`,
  )
  await executeWith(tx, HOUSEHOLDS, listOf(households), sender.source, sender.at)
  const members = arrivals.flatMap(({ id, memberIds }, at) =>
    (ready[at]?.members ?? []).map((rest, index) => `{"id":"${memberIds[index] ?? ''}","householdId":"${id}",${rest}`),
  )
  await executeWith(tx, MEMBERS, listOf(members))
  await writeVersions(
    tx,
    arrivals.map((arrival) => ({ ...arrival, version: 1 })),
    sender,
  )
}

/** A household that a newer file changes; `version` is the one it is written upon. */
export interface Renewal extends Entering {
  readonly id: string
  readonly version: number
  readonly newMemberIds: readonly string[]
}

const SET_HOUSEHOLDS = `
  update households set (${columnsOf(HOUSEHOLD_FIELDS)}, version, updated_at)
    = (${namesOf(HOUSEHOLD_FIELDS)
      .map((field) => `h.${field}`)
      .join(', ')}, h."nextVersion", $2::timestamptz)
  from jsonb_to_recordset($1::jsonb) as h ("householdId" uuid, "nextVersion" int, ${HOUSEHOLD_FIELDS})
  where households.id = h."householdId" and households.version = h."nextVersion" - 1`

const SET_MEMBERS = `${MEMBERS}
  on conflict (household_id, serial) do update set ${namesOf(MEMBER_FIELDS)
    .map(columnOf)
    .filter((column) => !['id', 'household_id', 'serial'].includes(column))
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`

/** Writes what a newer file changes as the next version of each household; a fault when somebody saved one meanwhile. */
export const renewAll = async (
  tx: Tx,
  permit: Permit<'household.import'>,
  renewals: readonly Renewal[],
  sender: Sender,
): Promise<void> => {
  if (renewals.length === 0) return
  check(permit, renewals)
  const households = renewals.map((renewal) => ({
    ...householdRow(renewal),
    householdId: renewal.id,
    nextVersion: renewal.version + 1,
  }))
  const changed = await executeWith(tx, SET_HOUSEHOLDS, JSON.stringify(households), sender.at)
  if (changed !== renewals.length) throw new Error('A household was changed while a file was being imported')
  const members = renewals.flatMap(({ id, newMemberIds, family }) =>
    family.members.map((member, index) => ({
      ...memberRow(member, family),
      id: newMemberIds[index],
      householdId: id,
    })),
  )
  await executeWith(tx, SET_MEMBERS, JSON.stringify(members))
  await writeVersions(
    tx,
    renewals.map((renewal) => ({ ...renewal, version: renewal.version + 1 })),
    sender,
  )
}

/** Notes that a newer file was read for households of which nothing changes, so that the same file is known again. */
export const noteDigests = async (
  tx: Tx,
  digests: readonly { readonly id: string; readonly digest: string }[],
): Promise<void> => {
  if (digests.length === 0) return
  await tx.$executeRaw`
    update households set source_digest = d.digest
    from jsonb_to_recordset(${JSON.stringify(digests)}::jsonb) as d (id uuid, digest text)
    where households.id = d.id`
}
