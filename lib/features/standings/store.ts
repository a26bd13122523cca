import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { FEEDING_STAGES } from '@/lib/domain/card/stages'
import { currentFlags } from '@/lib/domain/census/current'
import type { AgeRules } from '@/lib/domain/household/age'
import type { Family } from '@/lib/domain/household/family'
import { livingMembers } from '@/lib/domain/household/household'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { CONVERGING_SCHEMES } from '@/lib/domain/standing/catalogue'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type ConfirmedPension, type LedgerLine, ledgerOf, type LedgerSources } from '@/lib/domain/standing/ledger'
import { type SchemeStanding, STANDINGS } from '@/lib/domain/standing/standing'
import { type CatalogueScheme, suggest } from '@/lib/domain/standing/suggest'
import * as census from '@/lib/features/census/store'
import { likenessFrom } from '@/lib/features/pensions/store/check-json'
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

/** The members of a household whose pension a person has confirmed, with the register that has it. */
const pensioned = async (tx: Tx, householdId: string): Promise<readonly ConfirmedPension[]> => {
  const rows = await tx.pensionCheck.findMany({
    where: { householdId, current: true, result: 'CONFIRMED_RECEIVING' },
    select: { serial: true, grounds: true },
    orderBy: { serial: 'asc' },
  })
  return rows.map(({ serial, grounds }) => ({ serial, register: likenessFrom(grounds)?.line.kind ?? null }))
}

/** The newest application of each scheme that the household made here. */
const applied = async (tx: Tx, householdId: string): Promise<LedgerSources['applications']> => {
  const rows = await tx.application.findMany({
    where: { householdId },
    distinct: ['scheme'],
    orderBy: [{ scheme: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, number: true, scheme: true, stage: true },
  })
  return rows.flatMap(({ stage: code, ...rest }) => {
    const stage = APPLICATION_STAGES.find((one) => one === code)
    return stage ? [{ ...rest, stage }] : []
  })
}

/** The schemes on whose active card the household stands. */
const carded = async (tx: Tx, householdId: string): Promise<readonly string[]> => {
  const rows = await tx.card.findMany({
    where: { householdId, stage: { in: [...FEEDING_STAGES] } },
    select: { scheme: true },
  })
  return [...new Set(rows.map(({ scheme }) => scheme))]
}

interface Figures {
  readonly catalogue: readonly CatalogueScheme[]
  readonly ages: AgeRules
  readonly today: PlainDate
}

/** The ledger of a household from everything that is kept of it. */
export const lines = async (
  tx: Tx,
  { id, family }: { readonly id: string; readonly family: Family },
  { catalogue, ages, today }: Figures,
): Promise<readonly LedgerLine[]> => {
  const { snapshot, corrections } = await census.find(tx, id)
  const facts = { household: family, flags: currentFlags(snapshot, corrections), ages }
  return ledgerOf({
    catalogue,
    stated: await current(tx, id),
    carded: await carded(tx, id),
    pensions: await pensioned(tx, id),
    applications: await applied(tx, id),
    rationCardNo: family.rationCardNo,
    hints: suggest(facts, catalogue, today),
    living: new Set(livingMembers(family.members, today).map(({ serial }) => serial)),
  })
}
