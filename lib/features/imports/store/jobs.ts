import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permit } from '@/lib/domain/access/permit'
import { type ImportKindName, type ImportVerb, isImportKind, MODES, type Mode } from '@/lib/domain/import/kinds'
import type { Mapping } from '@/lib/domain/import/columns'
import { type ImportStage, isImportStage } from '@/lib/domain/import/stage'
import { placePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { Answers, ImportJob } from './job'
import { actorOf, answersOf, coveringFrom, leftOutFrom, mappingOf, receiptFrom, sampleOf, shapeOf } from './job-json'
import type { ImportJob as Row } from '@/prisma/client/client'

const modeOf = (text: string | null): Mode | null => MODES.find((mode) => mode === text) ?? null

const toJob = (row: Row): ImportJob => {
  if (!isImportKind(row.kind) || !isImportStage(row.stage)) throw new Error(`Not a job: ${row.id}`)
  return {
    ...row,
    place: placePath(row.place),
    kind: row.kind,
    stage: row.stage,
    mode: modeOf(row.mode),
    bytes: Number(row.bytes),
    shape: shapeOf(row.shape),
    mapping: mappingOf(row.mapping),
    answers: answersOf(row.answers),
    sample: sampleOf(row.sample),
    foreseen: receiptFrom(row.foreseen),
    counts: receiptFrom(row.counts),
    leftOut: leftOutFrom(row.leftOut),
    covering: coveringFrom(row.covering),
    orderedBy: actorOf(row.orderedBy),
  }
}

/** The job of an id, if it lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<ImportJob | null> => {
  const row = await tx.importJob.findUnique({ where: { id } })
  return row && toJob(row)
}

/** The same, held until the transaction ends: nobody else moves it, or mends a row of it, meanwhile. */
export const hold = async (tx: Tx, id: string): Promise<ImportJob | null> => {
  await tx.$queryRaw`select id from import_jobs where id = ${id}::uuid for update`
  return find(tx, id)
}

/** The newest jobs of the actor's scope, newest first, older than the id `before` if it is given. */
export const list = async (tx: Tx, before: string | null, limit: number): Promise<readonly ImportJob[]> => {
  const rows = await tx.importJob.findMany({
    ...(before === null ? {} : { where: { id: { lt: before } } }),
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(toJob)
}

/** What a person said of a file that makes the same bytes another word: another day, panchayat, sheet, paper. */
const APART = ['register', 'asOf', 'panchayat', 'sheet', 'statedBy', 'document'] as const
const EARLIER = 20

/** An earlier file with the same bytes, of the same sender and said to be the same, that was imported: F22. */
export const sameFile = async (
  tx: Tx,
  { id, digest, kind, place, sender, source, answers }: ImportJob,
): Promise<ImportJob | null> => {
  const rows = await tx.importJob.findMany({
    where: { digest, kind, place, sender, source, stage: 'DONE', id: { not: id } },
    orderBy: { id: 'desc' },
    take: EARLIER,
  })
  return rows.map(toJob).find((job) => APART.every((name) => job.answers[name] === answers[name])) ?? null
}

interface Opened {
  readonly kind: ImportKindName
  readonly sender: string
  readonly source: string
  readonly fileName: string
  readonly answers: Answers
  readonly orderedBy: Actor
  readonly at: Date
}

/** Opens a job whose pieces are still to come; answers its id. */
export const open = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  { at, orderedBy, answers, ...opened }: Opened,
): Promise<string> => {
  const by = { ...orderedBy, panchayats: [...(orderedBy.panchayats ?? [])] }
  const { id } = await tx.importJob.create({
    data: {
      ...opened,
      place,
      accountId: orderedBy.accountId,
      orderedBy: by,
      answers: { ...answers },
      bytes: 0,
      digest: '',
      stage: 'RECEIVING',
      createdAt: at,
    },
    select: { id: true },
  })
  return id
}

/** What a person's step changes of a job. */
export interface JobChange {
  readonly stage: ImportStage
  readonly bytes?: number
  readonly digest?: string
  readonly mode?: Mode | null
  readonly answers?: Answers
  readonly mapping?: Mapping
  readonly cancelAsked?: boolean
  readonly orderedBy?: Actor
  readonly fault?: string | null
  readonly finishedAt?: Date | null
}

/** Saves a person's step; false when somebody, or the worker, moved the job meanwhile. */
export const save = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  { id, version, stage }: Pick<ImportJob, 'id' | 'version' | 'stage'>,
  { orderedBy, answers, mapping, ...change }: JobChange,
): Promise<boolean> => {
  const { count } = await tx.importJob.updateMany({
    where: { id, place, version, stage },
    data: {
      ...change,
      ...(answers && { answers: { ...answers } }),
      ...(mapping && { mapping: { ...mapping } }),
      ...(orderedBy && { orderedBy: { ...orderedBy, panchayats: [...(orderedBy.panchayats ?? [])] } }),
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** Asks the worker that holds the job to stop at its next checkpoint. */
export const askToStop = async (tx: Tx, { place }: Permit<ImportVerb>, id: string): Promise<boolean> => {
  const { count } = await tx.importJob.updateMany({
    where: { id, place, stage: { in: ['READING', 'RUNNING'] } },
    data: { cancelAsked: true },
  })
  return count === 1
}
