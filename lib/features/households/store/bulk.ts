import 'server-only'
import { snapshotColumns } from '@/lib/features/census/store'
import type { Permit } from '@/lib/domain/access/permit'
import type { Snapshot } from '@/lib/domain/census/current'
import { type Family, recorded } from '@/lib/domain/household/family'
import type { StatedBy } from '@/lib/domain/household/provenance'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import type { Tx } from '@/lib/platform/db'
import { familyColumns, memberColumns } from './columns'

/** A household of a file, ready to be written. */
export interface Arrival {
  readonly id: string
  readonly memberIds: readonly string[]
  readonly number: HouseholdNumber
  readonly key: string
  readonly digest: string
  readonly family: Family
  readonly snapshot: Snapshot | null
}

/** By whom and from what the households of a file come. */
export interface Sender {
  readonly source: string
  readonly statedBy: StatedBy
  readonly document: string | null
  readonly accountId: string
  readonly at: Date
}

// JSON has no whole numbers beyond 2^53 and no dates: sums become numbers, days their own text.
const asJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))

/** Writes new households with members, first versions and census records: four statements, however many rows. */
export const insertAll = async (
  tx: Tx,
  { place }: Permit<'household.import'>,
  arrivals: readonly Arrival[],
  { source, statedBy, document, accountId, at }: Sender,
): Promise<void> => {
  const households = arrivals.map(({ id, number, key, digest, family }) => ({
    ...familyColumns(family),
    id,
    place,
    number,
    sourceKey: key,
    sourceDigest: digest,
  }))
  await tx.$executeRaw`
    insert into households (id, number, place, village_path, house_no, address_line, pincode, mobile, social_category, minority,
      bpl_number, bpl_list_year, not_bpl, ration_card_no, main_income, rooms, wall, roof, land_unirrigated,
      land_irrigated_two_crop, land_other_irrigated, head_name, head_name_hi, head_guardian, head_guardian_hi, member_count,
      source_key, source_digest, source, created_at, updated_at)
    select id, number, place, "villagePath", "houseNo", "addressLine", pincode, mobile, "socialCategory", minority,
      "bplNumber", "bplListYear", "notBpl", "rationCardNo", "mainIncome", rooms, wall, roof, "landUnirrigated",
      "landIrrigatedTwoCrop", "landOtherIrrigated", "headName", "headNameHi", "headGuardian", "headGuardianHi", "memberCount",
      "sourceKey", "sourceDigest", ${source}, ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${asJson(households)}::jsonb) as h (id uuid, number text, place text, "villagePath" text,
      "houseNo" text, "addressLine" text, pincode text, mobile text, "socialCategory" text, minority boolean,
      "bplNumber" text, "bplListYear" int, "notBpl" boolean, "rationCardNo" text, "mainIncome" text, rooms int, wall text,
      roof text, "landUnirrigated" int, "landIrrigatedTwoCrop" int, "landOtherIrrigated" int, "headName" text,
      "headNameHi" text, "headGuardian" text, "headGuardianHi" text, "memberCount" int, "sourceKey" text, "sourceDigest" text)`
  const members = arrivals.flatMap(({ id, memberIds, family }) =>
    family.members.map((member, index) => ({ ...memberColumns(member), id: memberIds[index], householdId: id })),
  )
  await tx.$executeRaw`
    insert into members (id, household_id, place, serial, name, name_hi, guardian_name, guardian_name_hi, guardian_kind, relation, gender,
      birth_date, birth_precision, marital_status, disability_percent, literate, occupation, monthly_income)
    select id, "householdId", ${place}, serial, name, "nameHi", "guardianName", "guardianNameHi", "guardianKind", relation, gender,
      "birthDate"::timestamptz at time zone 'UTC', "birthPrecision", "maritalStatus", "disabilityPercent", literate,
      occupation, "monthlyIncome"
    from jsonb_to_recordset(${asJson(members)}::jsonb) as m (id uuid, "householdId" uuid, serial int, name text,
      "nameHi" text, "guardianName" text, "guardianNameHi" text, "guardianKind" text, relation text, gender text, "birthDate" text,
      "birthPrecision" text, "maritalStatus" text, "disabilityPercent" int, literate boolean, occupation text,
      "monthlyIncome" bigint)`
  const versions = arrivals.map(({ id, family }) => ({ id, body: recorded(family) }))
  await tx.$executeRaw`
    insert into household_versions (household_id, version, place, body, account_id, at, event, stated_by, document)
    select id, 1, ${place}, body, ${accountId}::uuid, ${at}::timestamptz, 'imported', ${statedBy}, ${document}
    from jsonb_to_recordset(${asJson(versions)}::jsonb) as v (id uuid, body jsonb)`
  const records = arrivals.flatMap(({ id, snapshot }) => (snapshot ? [{ id, ...snapshotColumns(snapshot) }] : []))
  await tx.$executeRaw`
    insert into census_records (household_id, place, source, taken_on, exclusion, inclusion, deprivation, denied,
      document, recorded_by, recorded_at)
    select id, ${place}, ${source}, "takenOn"::timestamptz at time zone 'UTC', exclusion, inclusion, deprivation, denied,
      ${document}, ${accountId}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${asJson(records)}::jsonb) as c (id uuid, "takenOn" text, exclusion text[], inclusion text[],
      deprivation text[], denied text[])`
}
