import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { RegisterState } from '@/lib/domain/pension/register'
import { CONTRADICTING, countsOf, type ResultCounts } from '@/lib/domain/pension/round'
import { PENSION_RESULTS } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import { statesFrom } from './check-json'
import { countSince } from './counts'
import type { RegisterPerson } from './persons'

/** The panchayat's written word about a person (R83). */
export interface Declaration {
  readonly memberId: string
  readonly on: PlainDate
  readonly document: string
  readonly officerName: string
  readonly accountId: string
  readonly at: Date
}

/** The declarations about persons, the newest of each. */
export const declarationsOf = async (
  tx: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Declaration>> => {
  const rows = await tx.pensionDeclaration.findMany({
    where: { memberId: { in: [...memberIds] } },
    orderBy: [{ at: 'asc' }],
  })
  return new Map(rows.map((row) => [row.memberId, { ...row, on: asDay(row.on) }]))
}

/** Keeps a declaration; it is added to and never changed. */
export const addDeclaration = async (
  tx: Tx,
  { place }: Permit<'pension.declare'>,
  { memberId, householdId, serial }: RegisterPerson,
  { on, document, officerName, accountId, at }: Omit<Declaration, 'memberId'>,
): Promise<string> => {
  const data = { place, householdId, serial, memberId, on: asColumn(on), document, accountId, officerName, at }
  return (await tx.pensionDeclaration.create({ data, select: { id: true } })).id
}

/** The district's word (R81) and what it was bound to. */
export interface SignOff {
  readonly id: string
  readonly place: PlacePath
  readonly round: string
  readonly on: PlainDate
  readonly orderNo: string
  readonly counts: ResultCounts
  readonly registers: readonly RegisterState[]
  readonly digest: string
  readonly officerName: string
  readonly accountId: string
  readonly at: Date
}

/** The newest signature of a district, if its reader's area lies in it. */
const lastSignOff = async (tx: Tx, district: PlacePath): Promise<SignOff | null> => {
  const row = await tx.pensionSignOff.findFirst({ where: { place: district }, orderBy: { at: 'desc' } })
  if (!row) return null
  const held = typeof row.counts === 'object' && row.counts !== null && !Array.isArray(row.counts) ? row.counts : {}
  const number = (name: string): number => (typeof held[name] === 'number' ? held[name] : 0)
  return {
    ...row,
    place: placePath(row.place),
    on: asDay(row.on),
    counts: countsOf(Object.fromEntries(PENSION_RESULTS.map((result) => [result, number(result)]))),
    registers: statesFrom(held['registers']),
  }
}

/** A signature with how many persons were found since who draw a pension or may: while there is none, it stands (R81). */
export interface Signed {
  readonly signOff: SignOff
  readonly contradicted: number
}

/** The newest signature of a district as it stands today. */
export const lastSigned = async (tx: Tx, district: PlacePath): Promise<Signed | null> => {
  const signOff = await lastSignOff(tx, district)
  return signOff && { signOff, contradicted: await countSince(tx, district, signOff.at, CONTRADICTING) }
}

/** Keeps a signature; it is added to and never changed. */
export const addSignOff = async (
  tx: Tx,
  { place }: Permit<'pension.signOff'>,
  { on, counts, registers, ...signed }: Omit<SignOff, 'id' | 'place'>,
): Promise<string> => {
  const held = { ...counts, registers: registers.map((state) => ({ ...state })) }
  const data = { ...signed, place, on: asColumn(on), counts: held }
  return (await tx.pensionSignOff.create({ data, select: { id: true } })).id
}
