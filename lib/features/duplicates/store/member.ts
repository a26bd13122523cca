import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** The serial of an entry in its household; null when it is not in the actor's area. */
export const serialOf = async (tx: Tx, memberId: string): Promise<number | null> =>
  (await tx.member.findUnique({ where: { id: memberId }, select: { serial: true } }))?.serial ?? null
