import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permit } from '@/lib/domain/access/permit'
import { type CensusProposal, proposalIn } from '@/lib/domain/census/proposal'
import { type ReasonCode, reasonOf } from '@/lib/domain/change/reasons'
import type { Difference } from '@/lib/domain/change/differences'
import { CHANGE_STAGES, type ChangeRequest, type ChangeStage } from '@/lib/domain/change/request'
import type { AskedBefore } from '@/lib/domain/change/said-before'
import type { Risk } from '@/lib/domain/change/risk'
import type { SealedNumbers } from '@/lib/domain/change/sealed'
import { type Body, isRecord } from '@/lib/domain/household/facts'
import { STATED_BY, type StatedBy } from '@/lib/domain/household/provenance'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { toBody } from '@/lib/features/households/store/versions'
import type { Tx } from '@/lib/platform/db'
import { Prisma, type ChangeRequest as Row } from '@/prisma/client/client'

/** A request as it is kept. */
export interface KeptRequest extends ChangeRequest {
  readonly id: string
  readonly householdId: string
  readonly place: PlacePath
  readonly baseVersion: number
  readonly reason: string
  readonly reasonCode: ReasonCode | null
  readonly statedBy: StatedBy
  readonly document: string | null
  readonly askedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly version: number
  /** Of which members it tells something, the same as before or another thing: of everybody in the family when it was asked. */
  readonly told: readonly number[]
  /** What the census of the family shall say, when the request is about that. */
  readonly census: CensusProposal | null
}

interface Asked {
  readonly householdId: string
  readonly baseVersion: number
  readonly changes: readonly Difference[]
  readonly proposed: Body
  readonly sealed: SealedNumbers
  readonly risk: Risk
  readonly reason: string
  readonly reasonCode: ReasonCode | null
  readonly statedBy: StatedBy
  readonly document: string | null
  readonly askedBy: string
  readonly askedAt: Date
}

/** Keeps a request; answers its id. One that waits already for the same family stops it (unique index). */
export const insert = async (tx: Tx, permit: Permit<'change.ask'>, asked: Asked): Promise<string> => {
  const changes = asked.changes.map(({ field, serial, before, after }) => ({ field, serial, before, after }))
  const sealed = Object.entries(asked.sealed).map(([serial, { last4, digest }]) => [serial, { last4, digest }] as const)
  const { id } = await tx.changeRequest.create({
    data: {
      ...{ ...asked, changes, place: permit.place, stage: 'PENDING' },
      sealed: sealed.length === 0 ? Prisma.DbNull : Object.fromEntries(sealed),
    },
    select: { id: true },
  })
  return id
}

const serialsIn = ({ members }: Body): readonly number[] => (isRecord(members) ? Object.keys(members).map(Number) : [])

const toRequest = (row: Row): KeptRequest => ({
  id: row.id,
  householdId: row.householdId,
  place: placePath(row.place),
  baseVersion: row.baseVersion,
  changes: toDifferences(row.changes),
  stage: CHANGE_STAGES.find((stage) => stage === row.stage) ?? 'PENDING',
  reason: row.reason,
  reasonCode: reasonOf(row.reasonCode),
  statedBy: STATED_BY.find((code) => code === row.statedBy) ?? 'FAMILY',
  document: row.document,
  askedBy: row.askedBy,
  askedAt: row.askedAt,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt,
  decisionReason: row.decisionReason,
  version: row.version,
  told: serialsIn(toBody(row.proposed)),
  census: proposalIn(toBody(row.proposed)),
})

const toDifferences = (json: Row['changes']): readonly Difference[] => {
  const list = toBody({ list: json })['list']
  return Array.isArray(list) ? list.flatMap(toDifference) : []
}

const toDifference = (change: Body[string]): readonly Difference[] => {
  if (!isRecord(change)) return []
  const { field, serial, before = null, after = null } = change
  return typeof field === 'string' ? [{ field, serial: typeof serial === 'number' ? serial : null, before, after }] : []
}

/** The request of an id, if it lies in the actor's area. */
export const find = async (tx: Tx, id: string): Promise<KeptRequest | null> => {
  const row = await tx.changeRequest.findUnique({ where: { id } })
  return row && toRequest(row)
}

/** The sealed numbers that wait with a request; no page asks for them. */
export const sealedWith = async (tx: Tx, { id }: Pick<KeptRequest, 'id'>): Promise<SealedNumbers> => {
  const rows = await tx.$queryRaw<{ serial: string; last4: string; digest: string }[]>`
    select s.key as serial, s.value ->> 'last4' as last4, s.value ->> 'digest' as digest
    from change_requests, jsonb_each(sealed) as s where id = ${id}::uuid`
  return Object.fromEntries(rows.map(({ serial, last4, digest }) => [serial, { last4, digest }]))
}

/** The request that waits for a family. */
export const pendingOf = async (tx: Tx, householdId: string): Promise<string | null> => {
  const row = await tx.changeRequest.findFirst({ where: { householdId, stage: 'PENDING' }, select: { id: true } })
  return row?.id ?? null
}

/** What waits for families, and what was refused of them. */
export const askedBefore = async (
  tx: Tx,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, AskedBefore>> => {
  const rows = await tx.changeRequest.findMany({
    where: { householdId: { in: [...householdIds] }, stage: { in: ['PENDING', 'REFUSED'] } },
    select: { householdId: true, stage: true, changes: true },
  })
  const found = new Map<string, AskedBefore>()
  for (const { householdId, stage, changes } of rows) {
    const { waits, refused } = found.get(householdId) ?? { waits: null, refused: [] }
    const said = toDifferences(changes)
    found.set(householdId, stage === 'PENDING' ? { waits: said, refused } : { waits, refused: [...refused, ...said] })
  }
  return found
}

/** Where a page of requests begins: after this one. */
export interface Cursor {
  readonly at: Date
  readonly id: string
}

/** Requests of the area at some stages: those that wait longest first, decided ones newest first. */
export const page = async (
  tx: Tx,
  area: PlacePath,
  stages: readonly ChangeStage[],
  after: Cursor | null,
  limit: number,
): Promise<readonly KeptRequest[]> => {
  const waiting = stages.includes('PENDING')
  const step = waiting ? 'gt' : 'lt'
  const rows = await tx.changeRequest.findMany({
    where: {
      place: { gte: area, lt: `${area}0` },
      stage: { in: [...stages] },
      ...(after && { OR: [{ askedAt: { [step]: after.at } }, { askedAt: after.at, id: { [step]: after.id } }] }),
    },
    orderBy: [{ askedAt: waiting ? 'asc' : 'desc' }, { id: waiting ? 'asc' : 'desc' }],
    take: limit,
  })
  return rows.map(toRequest)
}

/** Requests of the area that wait for this officer: neither one's own nor about one's own household; at most `limit`. */
export const waitingFor = async (
  tx: Tx,
  { place, accountId, ownHouseholdId }: Pick<Actor, 'place' | 'accountId' | 'ownHouseholdId'>,
  limit: number,
): Promise<readonly KeptRequest[]> => {
  const rows = await tx.changeRequest.findMany({
    where: {
      place: { gte: place, lt: `${place}0` },
      stage: 'PENDING',
      askedBy: { not: accountId },
      ...(ownHouseholdId === undefined ? {} : { householdId: { not: ownHouseholdId } }),
    },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(toRequest)
}

/** Closes a request, and forgets the sealed numbers that waited with it; false when somebody did so meanwhile. */
export const close = async (
  tx: Tx,
  _permit: Permit<'change.decide'> | Permit<'change.ask'>,
  { id, version }: Pick<KeptRequest, 'id' | 'version'>,
  decision: {
    readonly stage: ChangeStage
    readonly decidedBy: string
    readonly decidedAt: Date
    readonly decisionReason: string | null
  },
): Promise<boolean> => {
  const { count } = await tx.changeRequest.updateMany({
    where: { id, version, stage: 'PENDING' },
    data: { ...decision, sealed: Prisma.DbNull, version: { increment: 1 } },
  })
  return count === 1
}
