import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Comparison } from '@/lib/domain/matching/compare'
import type { Tx } from '@/lib/platform/db'
import { asPair, type Entry, keep } from './find'
import { find, type StoredPair } from './pairs'

/**
 * The pair of two entries that an officer holds to be one person though nothing in the facts names them, with what the
 * comparison says; null when it has been decided that they are two.
 */
export const sayAlike = async (
  tx: Tx,
  _permit: Permit<'duplicate.decide'>,
  [one, other]: readonly [Entry, Entry],
  comparison: Comparison,
): Promise<StoredPair | null> => {
  const said = asPair(one, other, comparison)
  const where = { leftMember_rightMember: { leftMember: said.left, rightMember: said.right } }
  const known = await tx.duplicatePair.findUnique({ where, select: { stage: true } })
  if (known?.stage === 'DIFFERENT') return null
  await keep(tx, [said])
  const { id } = await tx.duplicatePair.findUniqueOrThrow({ where, select: { id: true } })
  return find(tx, id)
}
