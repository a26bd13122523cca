import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ReasonCode } from '@/lib/domain/change/reasons'
import { type Family, type FamilyMember, recorded } from '@/lib/domain/household/family'
import type { Said, Sources } from '@/lib/domain/household/provenance'
import type { HouseholdNumber } from '@/lib/domain/household/number'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import { asColumn, type Tx } from '@/lib/platform/db'
import { memberKeys } from '@/lib/domain/matching/keys'
import { personOf } from '@/lib/domain/matching/person'
import { familyColumns, memberColumns, toFamily } from './columns'
import { noteTokens } from './tokens'

/** A family with what the register adds to it. */
export interface Registered {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly source: string
  readonly ended: boolean
  /** Where it stands in the walk through its village. */
  readonly walkingOrder: string
  readonly family: Family
}

/** The household of an id, if it lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<Registered | null> => {
  const row = await tx.household.findUnique({ where: { id }, include: { members: true } })
  return row && registered(row)
}

/** The households of the ids that lie in the actor's scope, in no order: for lists that need each family's facts. */
export const findMany = async (tx: Tx, ids: readonly string[]): Promise<readonly Registered[]> => {
  const rows = await tx.household.findMany({ where: { id: { in: [...ids] } }, include: { members: true } })
  return rows.map(registered)
}

const registered = ({
  members,
  ...row
}: Parameters<typeof toFamily>[0] & { members: Parameters<typeof toFamily>[1] }): Registered => ({
  id: row.id,
  number: row.number,
  version: row.version,
  source: row.source,
  ended: row.endedOn !== null,
  walkingOrder: row.walkingOrder,
  family: toFamily(row, members),
})

/** Who wrote a version, when and why, and who said what stands in it. */
export interface Hand extends Said {
  readonly accountId: string
  readonly at: Date
  readonly reason: string | null
  /** The same in a word that can be counted; absent where the event itself says why. */
  readonly reasonCode?: ReasonCode | null
  /** Where facts come from that were taken over from another entry. */
  readonly sources?: Sources
}

/** Every office that may write what the register says of a family it holds already. */
export type Keeping =
  | Permit<'household.correct'>
  | Permit<'household.record'>
  | Permit<'household.import'>
  | Permit<'change.decide'>
  | Permit<'duplicate.decide'>
  | Permit<'place.move'>

/** A member's columns with the keys under which the same person is met again. */
const keyedColumns = (member: FamilyMember, family: Family) => ({
  ...memberColumns(member),
  keys: [...memberKeys(personOf(member, family))],
})

/** Enters a new family with its first version; answers its id. */
export const insert = async (
  tx: Tx,
  permit: Permit<'household.register'> | Permit<'household.record'>,
  number: HouseholdNumber,
  family: Family,
  hand: Hand,
): Promise<string> => {
  const { id } = await tx.household.create({
    data: {
      ...familyColumns(family),
      place: permit.place,
      number,
      source: 'ENTRY',
      createdAt: hand.at,
      updatedAt: hand.at,
      members: { create: family.members.map((member) => ({ ...keyedColumns(member, family), place: permit.place })) },
    },
    select: { id: true },
  })
  await addVersion(tx, permit, { id, version: 1 }, family, hand)
  await noteTokens(tx, family.members)
  await findPairsOfHouseholds(tx, [id])
  return id
}

/** Saves a corrected family as the next version; false when somebody saved one meanwhile. */
export const save = async (
  tx: Tx,
  permit: Keeping,
  { id, version }: { readonly id: string; readonly version: number },
  family: Family,
  hand: Hand,
): Promise<boolean> => {
  const { count } = await tx.household.updateMany({
    where: { id, version },
    data: { ...familyColumns(family), updatedAt: hand.at, version: { increment: 1 } },
  })
  if (count === 0) return false
  for (const member of family.members) {
    const columns = keyedColumns(member, family)
    await tx.member.upsert({
      where: { householdId_serial: { householdId: id, serial: member.serial } },
      update: columns,
      create: { ...columns, householdId: id, place: permit.place },
    })
  }
  await addVersion(tx, permit, { id, version: version + 1 }, family, hand)
  await noteTokens(tx, family.members)
  await findPairsOfHouseholds(tx, [id])
  return true
}

const addVersion = async (
  tx: Tx,
  permit: Permit<'household.register'> | Keeping,
  { id, version }: { readonly id: string; readonly version: number },
  family: Family,
  { effectiveOn, ...hand }: Hand,
): Promise<void> => {
  await tx.householdVersion.create({
    data: {
      ...hand,
      householdId: id,
      version,
      place: permit.place,
      body: recorded(family),
      effectiveOn: effectiveOn && asColumn(effectiveOn),
    },
  })
}
