import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { ImportVerb } from '@/lib/domain/import/kinds'
import { UNDER_WAY } from '@/lib/domain/import/stage'
import type { Tx } from '@/lib/platform/db'
import type { ImportJob } from './job'

type Register = Pick<ImportJob, 'place' | 'sender' | 'answers'>

/** How many files of one register and day were imported: they fill one edition. */
export const countOfDay = (tx: Tx, { place, sender, answers }: Register): Promise<number> =>
  tx.importJob.count({
    where: {
      ...{ kind: 'OUTSIDE_REGISTER', place, sender, stage: 'DONE' },
      AND: ['register', 'asOf'].map((name) => ({ answers: { path: [name], equals: answers[name] ?? '' } })),
    },
  })

/** All files of a day that wrote anything, held until the transaction ends, and always in one order. */
export const holdFilesOfDay = async (tx: Tx, { place, sender, answers }: Register): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from import_jobs
    where kind = 'OUTSIDE_REGISTER' and place = ${place} and sender = ${sender} and counts is not null
      and stage in ('DONE', 'CANCELLED', 'FAILED')
      and answers ->> 'register' = ${answers['register'] ?? ''} and answers ->> 'asOf' = ${answers['asOf'] ?? ''}
    order by id for update`
  return rows.map(({ id }) => id)
}

/** The name of another file of the same register, of whatever day, between reading and import; null for none. */
export const underWay = async (tx: Tx, { place, sender, answers }: Register): Promise<string | null> => {
  const row = await tx.importJob.findFirst({
    where: {
      ...{ kind: 'OUTSIDE_REGISTER', place, sender, stage: { in: [...UNDER_WAY] } },
      answers: { path: ['register'], equals: answers['register'] ?? '' },
    },
    orderBy: { id: 'asc' },
    select: { fileName: true },
  })
  return row?.fileName ?? null
}

/** Takes files back; what is left of their bytes goes, and none of them goes on. */
export const takeBack = async (
  tx: Tx,
  { place }: Permit<ImportVerb>,
  ids: readonly string[],
  { accountId, reason, at }: { readonly accountId: string; readonly reason: string; readonly at: Date },
): Promise<void> => {
  await tx.importPiece.deleteMany({ where: { jobId: { in: [...ids] }, place } })
  await tx.importJob.updateMany({
    where: { id: { in: [...ids] }, place },
    data: {
      ...{ stage: 'TAKEN_BACK', takenBackAt: at, takenBackBy: accountId, takenBackReason: reason },
      version: { increment: 1 },
    },
  })
}
