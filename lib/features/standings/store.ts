import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { CONVERGING_SCHEMES } from '@/lib/domain/standing/catalogue'
import { type SchemeStanding, STANDINGS } from '@/lib/domain/standing/standing'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

/** A statement as kept: who wrote it down and when. */
export interface KeptStanding extends SchemeStanding {
  readonly id: string
  readonly accountId: string
  readonly at: Date
}

/** What is stated now of a household's schemes, the newest statement of each. */
export const current = async (tx: Tx, householdId: string): Promise<readonly KeptStanding[]> => {
  const rows = await tx.schemeStanding.findMany({ where: { householdId, replacedAt: null }, orderBy: { at: 'asc' } })
  return rows.flatMap(({ id, serial, document, on, accountId, at, ...said }) => {
    const standing = STANDINGS.find((one) => one === said.standing)
    const statedBy = STATED_BY.find((one) => one === said.statedBy)
    const scheme = CONVERGING_SCHEMES.find((one) => one === said.scheme)
    return standing && statedBy && scheme
      ? [{ id, scheme, serial, standing, statedBy, document, on: asDay(on), accountId, at }]
      : []
  })
}

/** Writes a statement; the one it replaces stays, with the moment until which it held. */
export const add = async (
  tx: Tx,
  { place }: Permit<'standing.record'>,
  householdId: string,
  { on, ...statement }: SchemeStanding,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> => {
  const { scheme, serial } = statement
  await tx.schemeStanding.updateMany({
    where: { householdId, scheme, serial, replacedAt: null },
    data: { replacedAt: at },
  })
  await tx.schemeStanding.create({ data: { ...statement, householdId, place, on: asColumn(on), accountId, at } })
}

/** The members of a household whose pension a person has confirmed, by serial. */
export const pensioned = async (tx: Tx, householdId: string): Promise<readonly number[]> => {
  const rows = await tx.pensionCheck.findMany({
    where: { householdId, current: true, result: 'CONFIRMED_RECEIVING' },
    select: { serial: true },
  })
  return rows.map(({ serial }) => serial)
}

/** The schemes on whose active card the household stands. */
export const carded = async (tx: Tx, householdId: string): Promise<readonly string[]> => {
  const rows = await tx.card.findMany({
    where: { householdId, stage: { in: ['ACTIVE', 'SUSPENDED'] } },
    select: { scheme: true },
  })
  return [...new Set(rows.map(({ scheme }) => scheme))]
}
