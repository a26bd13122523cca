import type { PlacePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What hangs under a place that a file would strike off: living families, running applications and lists, active cards. */
export interface Held {
  readonly path: PlacePath
  readonly families: number
  readonly applications: number
  readonly lists: number
  readonly cards: number
}

/** More places with families than this no re-organisation strikes off in one file: it is not the whole list. */
export const MOST_HELD = 40

/**
 * Whether places under which something hangs may be struck off: each must be ticked by itself. Families, lists and cards stay
 * where they are and complete under the old code (domain §13); only nobody new is led there. Refuses `places.unconfirmed`, and
 * `places.notWhole` for so many that the file cannot be the complete list.
 */
export const mayStrikeOff = (held: readonly Held[], confirmed: readonly string[]): Result<true> => {
  if (held.length > MOST_HELD) return refuse('places.notWhole', { count: held.length })
  const unsaid = held.filter(({ path }) => !confirmed.includes(path))
  return unsaid.length === 0 ? ok(true) : refuse('places.unconfirmed', { count: unsaid.length }, 'confirmed')
}
