import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { KeptRound } from '@/lib/domain/pension/kept'
import type { RegisterState } from '@/lib/domain/pension/register'
import { countsOf, type ResultCounts } from '@/lib/domain/pension/round'
import { PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { PensionRound as Row, Prisma } from '@/prisma/client/client'
import { statesFrom } from './check-json'

/** A comparison of an area's persons with the registers. */
export interface Round {
  readonly id: string
  readonly place: PlacePath
  readonly running: boolean
  /** Whoever began it stopped it: what was compared by then stays, and nothing is said of the rest. */
  readonly stopped: boolean
  /** Families to be met, and met so far. */
  readonly total: number
  readonly done: number
  readonly checkpoint: string | null
  readonly registers: readonly RegisterState[]
  /** Null while it runs. */
  readonly counts: ResultCounts | null
  /** Persons whose result moved. */
  readonly moved: number
  readonly accountId: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly version: number
}

const counted = (value: Prisma.JsonValue): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

const toRound = ({ counts, stage, registers, place, ...row }: Row): Round => {
  const by = counted(counts)
  const number = (name: PensionResult | 'moved'): number => (typeof by[name] === 'number' ? by[name] : 0)
  return {
    ...row,
    place: placePath(place),
    running: stage === 'RUNNING',
    stopped: stage === 'STOPPED',
    registers: statesFrom(registers),
    counts: row.finishedAt === null ? null : countsOf(Object.fromEntries(PENSION_RESULTS.map((r) => [r, number(r)]))),
    moved: number('moved'),
  }
}

/** A round by id, if it lies in the reader's area or covers it. */
export const find = async (tx: Tx, id: string): Promise<Round | null> => {
  const row = await tx.pensionRound.findUnique({ where: { id } })
  return row && toRound(row)
}

/** The newest round of exactly this place that runs or is done; null if there never was one. */
export const lastOf = async (tx: Tx, place: PlacePath): Promise<Round | null> => {
  const where = { place, stage: { not: 'STOPPED' } }
  const row = await tx.pensionRound.findFirst({ where, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }] })
  return row && toRound(row)
}

/** The newest rounds of a place, of what lies in it and of what it lies in. */
export const seenFrom = async (tx: Tx, limit: number): Promise<readonly Round[]> => {
  const rows = await tx.pensionRound.findMany({ orderBy: { startedAt: 'desc' }, take: limit })
  return rows.map(toRound)
}

/** The rounds under way, the oldest first. */
export const running = async (tx: Tx): Promise<readonly Round[]> => {
  const rows = await tx.pensionRound.findMany({ where: { stage: 'RUNNING' }, orderBy: { startedAt: 'asc' } })
  return rows.map(toRound)
}

/** Begins a round of the permit's place; answers its id. */
export const begin = async (
  tx: Tx,
  { place }: Permit<'pension.check'>,
  { total, registers, accountId, at }: Pick<Round, 'total' | 'registers' | 'accountId'> & { readonly at: Date },
): Promise<string> => {
  const { id } = await tx.pensionRound.create({
    data: {
      place,
      stage: 'RUNNING',
      total,
      registers: registers.map((state) => ({ ...state })),
      accountId,
      startedAt: at,
    },
    select: { id: true },
  })
  return id
}

/** Holds the round until the transaction ends, so that two workers never meet a family twice; null when it is done. */
export const hold = async (tx: Tx, id: string): Promise<Round | null> => {
  await tx.$queryRaw`select id from pension_rounds where id = ${id}::uuid for update`
  const round = await find(tx, id)
  return round?.running ? round : null
}

/** Notes how far a round has come, in the transaction of the results. */
export const advance = async (
  tx: Tx,
  _permit: Permit<'pension.check'>,
  {
    id,
    done,
    checkpoint,
    moved,
  }: { readonly id: string; readonly done: number; readonly checkpoint: string; readonly moved: number },
): Promise<void> => {
  await tx.pensionRound.updateMany({
    where: { id, stage: 'RUNNING' },
    data: { done, checkpoint, counts: { moved }, version: { increment: 1 } },
  })
}

/** Stops a round under way; false when it had ended meanwhile. */
export const stop = async (
  tx: Tx,
  { place }: Permit<'pension.check'>,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<boolean> => {
  const { count } = await tx.pensionRound.updateMany({
    where: { id, place, stage: 'RUNNING' },
    data: { stage: 'STOPPED', finishedAt: at, version: { increment: 1 } },
  })
  return count === 1
}

/** Ends a round with what it came to. */
export const finish = async (
  tx: Tx,
  _permit: Permit<'pension.check'>,
  {
    id,
    counts,
    parts,
    moved,
    at,
  }: Pick<KeptRound, 'parts'> & {
    readonly id: string
    readonly counts: ResultCounts
    readonly moved: number
    readonly at: Date
  },
): Promise<void> => {
  await tx.pensionRound.updateMany({
    where: { id, stage: 'RUNNING' },
    data: {
      stage: 'DONE',
      counts: { ...counts, moved },
      parts: parts.map(({ place, result, count }) => [place, result, count]),
      finishedAt: at,
      version: { increment: 1 },
    },
  })
}
