import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** The serial of an entry in its household; null when it is not in the actor's area. */
export const serialOf = async (tx: Tx, memberId: string): Promise<number | null> =>
  (await tx.member.findUnique({ where: { id: memberId }, select: { serial: true } }))?.serial ?? null

/** The entries of a household by serial. */
export const idsOf = async (tx: Tx, householdId: string): Promise<ReadonlyMap<number, string>> => {
  const rows = await tx.member.findMany({ where: { householdId }, select: { id: true, serial: true } })
  return new Map(rows.map(({ id, serial }) => [serial, id]))
}
