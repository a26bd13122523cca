// The statements by which thousands of households are written: each takes its rows as one JSON text.

const HOUSEHOLD_FIELDS = `place text, "villagePath" text, "houseNo" text, "addressLine" text, pincode text, mobile text,
  "socialCategory" text, minority boolean, "bplNumber" text, "bplListYear" int, "notBpl" boolean, "rationCardNo" text,
  "mainIncome" text, rooms int, wall text, roof text, "landUnirrigated" int, "landIrrigatedTwoCrop" int,
  "landOtherIrrigated" int, "headName" text, "headNameHi" text, "headGuardian" text, "headGuardianHi" text,
  "memberCount" int, "sourceKey" text, "sourceDigest" text`

const MEMBER_FIELDS = `id uuid, "householdId" uuid, place text, serial int, name text, "nameHi" text, "guardianName" text,
  "guardianNameHi" text, "guardianKind" text, relation text, gender text, "birthDate" date, "birthPrecision" text, "birthEvidence" text,
  "maritalStatus" text, "disabilityPercent" int, literate boolean, occupation text, "monthlyIncome" bigint, epic text, "aadhaarLast4" text,
  "aadhaarDigest" text, keys text[]`

/** The column that a field of the rows is written to. */
const columnOf = (field: string): string =>
  field.replaceAll('"', '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const namesOf = (fields: string): readonly string[] =>
  fields.split(',').map((field) => field.trim().split(/\s+/)[0] ?? '')
const columnsOf = (fields: string): string => namesOf(fields).map(columnOf).join(', ')

export const HOUSEHOLDS = `
  insert into households (id, number, ${columnsOf(HOUSEHOLD_FIELDS)}, source, source_whole, created_at, updated_at)
  select id, number, ${namesOf(HOUSEHOLD_FIELDS).join(', ')}, $2, 1, $3::timestamptz, $3::timestamptz
  from jsonb_to_recordset($1::jsonb) as h (id uuid, number text, ${HOUSEHOLD_FIELDS})`

export const MEMBERS = `
  insert into members (${columnsOf(MEMBER_FIELDS)})
  select ${namesOf(MEMBER_FIELDS).join(', ')} from jsonb_to_recordset($1::jsonb) as m (${MEMBER_FIELDS})`

export const VERSIONS = `
  insert into household_versions (household_id, version, place, body, account_id, at, event, stated_by, document)
  select id, version, body ->> 'place', body, $2::uuid, $3::timestamptz, 'imported', $4, $5
  from jsonb_to_recordset($1::jsonb) as v (id uuid, version int, body jsonb)`

export const RECORDS = `
  insert into census_records (household_id, place, source, taken_on, exclusion, inclusion, deprivation, denied, document,
    recorded_by, recorded_at)
  select id, place, $2, "takenOn", exclusion, inclusion, deprivation, denied, $3, $4::uuid, $5::timestamptz
  from jsonb_to_recordset($1::jsonb) as c (id uuid, place text, "takenOn" date, exclusion text[], inclusion text[],
    deprivation text[], denied text[])
  on conflict (household_id) do nothing`

export const UNCOMPARED = `
  insert into uncompared (household_id, place) select id, place from jsonb_to_recordset($1::jsonb) as u (id uuid, place text)
  on conflict (household_id) do nothing`

export const SET_HOUSEHOLDS = `
  update households set (${columnsOf(HOUSEHOLD_FIELDS)}, version, source_whole, updated_at)
    = (${namesOf(HOUSEHOLD_FIELDS)
      .map((field) => `h.${field}`)
      .join(', ')}, h."nextVersion", h."wholeAt", $2::timestamptz)
  from jsonb_to_recordset($1::jsonb) as h ("householdId" uuid, "nextVersion" int, "wholeAt" int, ${HOUSEHOLD_FIELDS})
  where households.id = h."householdId" and households.version = h."nextVersion" - 1`

export const SET_MEMBERS = `${MEMBERS}
  on conflict (household_id, serial) do update set ${namesOf(MEMBER_FIELDS)
    .map(columnOf)
    .filter((column) => !['id', 'household_id', 'serial'].includes(column))
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`
