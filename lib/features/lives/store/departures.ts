import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { takenAlong } from '@/lib/domain/household/moved-along'
import type { DeletionNumber } from '@/lib/domain/life/departure'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { type Carried, type Sources, sourcesIn } from '@/lib/domain/household/provenance'
import { SOCIAL_CATEGORIES } from '@/lib/domain/household/household'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { plain } from '@/lib/domain/shared/plain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { toMember } from '@/lib/features/households/store/columns'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { Member as MemberRow } from '@/prisma/client/client'

/** One person on a Deletion Certificate, as every office of the State reads them by its number. */
export interface Departed {
  readonly id: string
  readonly place: PlacePath
  readonly eventId: string
  readonly taken: boolean
  readonly void: boolean
  readonly leftOn: PlainDate
  /** What holds of their family wherever it lives. */
  readonly family: Pick<Family, 'category' | 'minority' | 'mobile'>
  /** The entry in the family they left. */
  readonly memberId: string
  readonly member: FamilyMember
  /** Who had said what of them, by its path in that family. */
  readonly sources: Sources
}

type Row = MemberRow & {
  readonly departureId: string
  readonly departurePlace: string
  readonly departureEvent: string
  readonly leftOn: Date
  readonly category: string | null
  readonly minority: boolean | null
  readonly mobile: string | null
  readonly taken: boolean
  readonly void: boolean
  readonly sources: unknown
}

/** Everybody on a certificate, in the order of the family they left; empty when there is no such number. */
export const read = async (tx: Tx, number: DeletionNumber): Promise<readonly Departed[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    select departure_id as "departureId", departure_place as "departurePlace", departure_event as "departureEvent", left_on as "leftOn",
      taken, void, category, minority, mobile, sources,
      (person).id, (person).household_id as "householdId", (person).place, (person).serial, (person).name,
      (person).name_hi as "nameHi", (person).guardian_name as "guardianName", (person).guardian_name_hi as "guardianNameHi",
      (person).guardian_kind as "guardianKind", (person).relation, (person).gender, (person).birth_date as "birthDate",
      (person).birth_precision as "birthPrecision", (person).birth_evidence as "birthEvidence", (person).marital_status as "maritalStatus",
      (person).disability_percent as "disabilityPercent", (person).literate, (person).occupation,
      (person).monthly_income as "monthlyIncome", (person).epic, (person).aadhaar_last4 as "aadhaarLast4",
      (person).aadhaar_digest as "aadhaarDigest", (person).joined_on as "joinedOn", (person).join_cause as "joinCause",
      (person).ended_on as "endedOn", (person).end_reason as "endReason", (person).own_facts as "ownFacts", (person).keys
    from departed(${number})`
  return rows.map(({ departureId, departurePlace, departureEvent, taken, void: voided, ...person }) => ({
    id: departureId,
    place: placePath(departurePlace),
    eventId: departureEvent,
    taken,
    void: voided,
    leftOn: asDay(person.leftOn),
    family: {
      category: SOCIAL_CATEGORIES.find((code) => code === person.category) ?? null,
      minority: person.minority,
      mobile: person.mobile,
    },
    memberId: person.id,
    member: toMember(person),
    sources: sourcesIn(person.sources) ?? {},
  }))
}

interface Leaving {
  readonly number: DeletionNumber
  readonly householdId: string
  readonly householdNumber: string
  readonly serials: readonly number[]
  readonly eventId: string
  readonly on: PlainDate
  readonly bound: string | null
  readonly at: Date
  /** Where the facts of the family come from. */
  readonly origins: ReadonlyMap<string, Carried>
}

/** Writes a Deletion Certificate for the members who leave. */
export const issue = async (tx: Tx, { place }: Permit<'household.record'>, leaving: Leaving): Promise<void> => {
  const { number, householdId, householdNumber, serials, eventId, on, bound, at, origins } = leaving
  await tx.departure.createMany({
    data: serials.map((serial) => ({
      ...{ number, place, householdId, householdNumber, serial, eventId, bound },
      leftOn: asColumn(on),
      issuedAt: at,
      sources: plain(takenAlong(serial, origins)),
    })),
  })
}

/** A certificate as the office of a household wrote it, one row for each person; empty when that household got none of the number. */
export const written = async (tx: Tx, householdId: string, number: DeletionNumber) => {
  const rows = await tx.departure.findMany({ where: { householdId, number }, orderBy: { serial: 'asc' } })
  return rows.map(({ place, leftOn, ...row }) => ({ ...row, place: placePath(place), leftOn: asDay(leftOn) }))
}

/** Takes persons in by their certificate; how many could be: fewer than asked when another office was quicker. */
export const take = async (
  tx: Tx,
  _permit: Permit<'household.record'>,
  {
    ids,
    householdId,
    eventId,
    at,
  }: { readonly ids: readonly string[]; readonly householdId: string; readonly eventId: string; readonly at: Date },
): Promise<number> => {
  const [row] = await tx.$queryRaw<{ taken: number }[]>`
    select take_departed(${[...ids]}::uuid[], ${householdId}::uuid, ${eventId}::uuid, ${at}::timestamptz) as taken`
  return row?.taken ?? 0
}

/** Whether somebody of the event's certificate was taken in elsewhere. */
export const anyTaken = async (tx: Tx, eventId: string): Promise<boolean> =>
  (await tx.departure.findFirst({ where: { eventId, takenAt: { not: null } }, select: { id: true } })) !== null

/** The event is taken back: its own certificate is void, and whom it had taken in may be taken in again. */
export const takeBack = async (
  tx: Tx,
  _permit: Permit<'household.record'>,
  eventId: string,
  at: Date,
): Promise<void> => {
  await tx.departure.updateMany({ where: { eventId, voidAt: null }, data: { voidAt: at } })
  await tx.$queryRaw`select release_departed(${eventId}::uuid)::text`
}
