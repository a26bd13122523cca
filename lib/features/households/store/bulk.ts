import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import type { StatedBy } from '@/lib/domain/household/provenance'
import { within } from '@/lib/domain/place/path'
import { executeWith, type Tx } from '@/lib/platform/db'
import { type Entering, householdRow, memberRow, recordRow, textsOf } from './bulk-rows'
import { HOUSEHOLDS, MEMBERS, RECORDS, SET_HOUSEHOLDS, SET_MEMBERS, UNCOMPARED, VERSIONS } from './bulk-statements'

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
  /** Whether everything that the file says stands in the register then. */
  readonly whole: boolean
  readonly newMemberIds: readonly string[]
}

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
    wholeAt: renewal.whole ? renewal.version + 1 : null,
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

/** A household of which a file changes nothing: at which version all of the file is in the register, null where it is not. */
export interface Seen {
  readonly id: string
  readonly digest: string
  readonly whole: number | null
}

/** Notes that a newer file was read for households of which nothing changes, so that the same file is known again. */
export const noteDigests = async (tx: Tx, digests: readonly Seen[]): Promise<void> => {
  if (digests.length === 0) return
  await tx.$executeRaw`
    update households set source_digest = d.digest, source_whole = d.whole
    from jsonb_to_recordset(${JSON.stringify(digests)}::jsonb) as d (id uuid, digest text, whole int)
    where households.id = d.id`
}
