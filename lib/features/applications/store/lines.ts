import 'server-only'
import type { Scope } from '@/lib/domain/access/scope'
import type { ApplicationLine } from '@/lib/domain/application/line'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { stageOf } from '@/lib/features/applications/store/rows'
import { asDay, type Tx } from '@/lib/platform/db'
import type { Application as Row } from '@/prisma/client/client'

const toLine = (row: Row): ApplicationLine => ({
  id: row.id,
  number: row.number,
  version: row.version,
  householdId: row.householdId,
  place: placePath(row.place),
  village: placePath(row.villagePath),
  stage: stageOf(row.stage),
  headName: row.headName,
  headNameHi: row.headNameHi,
  headGuardian: row.headGuardian,
  headGuardianHi: row.headGuardianHi,
  submittedOn: row.submittedAt && dayInIndia(row.submittedAt),
  dueOn: row.dueOn && asDay(row.dueOn),
})

const inArea = (area: PlacePath) => ({ gte: area, lt: `${area}0` })

interface Wanted {
  readonly stages: readonly ApplicationStage[]
  /** The last id of the page before; ids run with time, so the newest come first. */
  readonly after?: string
  readonly limit: number
}

/** A page of the area's applications, the newest first. */
export const page = async (
  tx: Tx,
  { area }: Scope,
  { stages, after, limit }: Wanted,
): Promise<readonly ApplicationLine[]> => {
  const rows = await tx.application.findMany({
    where: {
      place: inArea(area),
      stage: { in: [...stages] },
      ...(after === undefined ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(toLine)
}

/** The applications of the area that wait at a stage, the most urgent first; at most `limit`. */
export const mostUrgent = async (
  tx: Tx,
  { area }: Scope,
  { stages, limit }: Wanted,
): Promise<readonly ApplicationLine[]> => {
  const rows = await tx.application.findMany({
    where: { place: inArea(area), stage: { in: [...stages] } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(toLine)
}
