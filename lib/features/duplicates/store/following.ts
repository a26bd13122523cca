import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { queue } from './pairs'

/** The pair to look at after another one. */
export interface Following {
  readonly id: string
  /** The queue was gone through to its end: this is its beginning. */
  readonly again: boolean
}

/**
 * The open pair behind a pair in the queue, whatever has become of that one meanwhile; behind the last one the first. Null when
 * no other is open. So going on from pair to pair comes by every open pair once (F18).
 */
export const following = async (
  tx: Tx,
  { id, score }: { readonly id: string; readonly score: number },
): Promise<Following | null> => {
  const [behind] = await queue(tx, { score, id }, 1)
  if (behind) return { id: behind.id, again: false }
  const [first] = await queue(tx, null, 1)
  return first && first.id !== id ? { id: first.id, again: true } : null
}
