import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { DEVIATION_REASONS, type DeviationReason } from '@/lib/domain/selection/deviation'
import { type Decision, DECISIONS, REJECTION_REASONS, type RejectionReason } from '@/lib/domain/selection/order'
import { type Proposal, PROPOSALS } from '@/lib/domain/selection/quota-line'
import { type Claim, RANKING_KEYS, type RankingKey } from '@/lib/domain/selection/ranking'
import type { Tx } from '@/lib/platform/db'
import type { ListRow as Row, Prisma } from '@/prisma/client/client'

/** The inputs of the aid as they were when the list was drawn. */
type AidKeys = Claim & { readonly decidedBy: RankingKey | null; readonly proposal: Proposal }

/** Who a row is about, frozen when the list was drawn. */
interface RowSubject {
  readonly applicationId: string
  readonly householdId: string
  readonly householdVersion: number
  readonly number: string
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly villagePath: PlacePath
  readonly recommended: boolean
}

/** What the Gram Sabha has said of a row so far; a draft until the list is sealed. */
export interface RowOrder {
  readonly applicationId: string
  readonly decision: Decision | null
  readonly finalRank: number | null
  readonly rejection: RejectionReason | null
  readonly deviation: DeviationReason | null
  readonly words: string
}

export interface StoredRow extends RowSubject, RowOrder {
  readonly aidRank: number
  readonly aidKeys: AidKeys
}

const among = <T extends string>(codes: readonly T[], text: string | null): T | null =>
  codes.find((code) => code === text) ?? null

const KEYS = ['recommended', 'inclusion', 'groups', 'deprivation', 'income', 'dependants'] as const

/** The keys as `replace` below wrote them; anything else is a fault. */
const keysOf = (json: Prisma.JsonValue): AidKeys => {
  const fields = new Map<string, unknown>(typeof json === 'object' && json !== null ? Object.entries(json) : [])
  const text = (name: string): string => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : ''
  }
  const whole = (name: (typeof KEYS)[number]): number => Number(fields.get(name))
  const proposal = among(PROPOSALS, text('proposal'))
  if (!proposal || KEYS.some((name) => Number.isNaN(whole(name)))) throw new Error('Not the keys of a drawing')
  return {
    number: text('number'),
    recommended: fields.get('recommended') === true,
    inclusion: fields.get('inclusion') === true,
    groups: whole('groups'),
    deprivation: whole('deprivation'),
    income: whole('income'),
    dependants: whole('dependants'),
    appliedAt: text('appliedAt'),
    decidedBy: among(RANKING_KEYS, text('decidedBy')),
    proposal,
  }
}

const stored = (row: Row): StoredRow => ({
  applicationId: row.applicationId,
  householdId: row.householdId,
  householdVersion: row.householdVersion,
  number: row.number,
  headName: row.headName,
  headNameHi: row.headNameHi,
  headGuardian: row.headGuardian,
  headGuardianHi: row.headGuardianHi,
  villagePath: placePath(row.villagePath),
  recommended: row.recommended,
  aidRank: row.aidRank,
  aidKeys: keysOf(row.aidKeys),
  decision: among(DECISIONS, row.decision),
  finalRank: row.finalRank,
  rejection: row.decision === 'NOT_SELECTED' ? among(REJECTION_REASONS, row.reasonCode) : null,
  deviation: row.decision === 'NOT_SELECTED' ? null : among(DEVIATION_REASONS, row.reasonCode),
  words: row.reason ?? '',
})

/** The rows of a list in the aid's order. */
export const ofList = async (tx: Tx, listId: string): Promise<readonly StoredRow[]> => {
  const rows = await tx.listRow.findMany({ where: { listId }, orderBy: { aidRank: 'asc' } })
  return rows.map(stored)
}

export interface DrawnRow extends RowSubject {
  readonly aidRank: number
  readonly aidKeys: AidKeys
}

/** Puts the rows of a drawing in the place of the ones before. A sealed list's rows cannot be touched. */
export const replace = async (
  tx: Tx,
  permit: Permit<'list.draw'>,
  listId: string,
  rows: readonly DrawnRow[],
): Promise<void> => {
  await tx.listRow.deleteMany({ where: { listId } })
  await tx.listRow.createMany({
    data: rows.map((row) => ({ ...row, listId, place: permit.place, aidKeys: { ...row.aidKeys } })),
  })
}

const reasonOf = ({ decision, rejection, deviation }: RowOrder): string | null =>
  decision === 'NOT_SELECTED' ? rejection : deviation

/** Keeps the order as the meeting has it now, in two statements for any number of rows. */
export const keepOrder = async (
  tx: Tx,
  _permit: Permit<'meeting.record'>,
  listId: string,
  rows: readonly RowOrder[],
): Promise<void> => {
  const ordered = rows.map((row) => ({
    id: row.applicationId,
    decision: row.decision,
    rank: row.finalRank,
    code: reasonOf(row),
    words: row.words === '' ? null : row.words,
  }))
  // Ranks are unique in a list at every moment, so the old ones go before the new ones come.
  await tx.listRow.updateMany({ where: { listId }, data: { finalRank: null } })
  await tx.$executeRaw`
    update list_rows set decision = o.decision, final_rank = o.rank, reason_code = o.code, reason = o.words
    from jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) as o(id uuid, decision text, rank int, code text, words text)
    where list_rows.list_id = ${listId}::uuid and list_rows.application_id = o.id`
}
