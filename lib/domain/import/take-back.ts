import { type ImportStage, move } from '@/lib/domain/import/stage'
import type { PlaceName } from '@/lib/domain/place/place'
import { PENSION_KINDS } from '@/lib/domain/pension/register'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** A file of a register, and the edition that it filled with every other file of its day. */
export interface Filed {
  readonly stage: ImportStage
  /** What it was said to be a register of; null for families and corrections. */
  readonly register: string | null
  /** Whether a comparison has read the edition. */
  readonly read: boolean
  /** Another file of the same register between reading and import. */
  readonly underWay: string | null
}

/** What a register's page says of taking it back. */
export type TakingBack =
  /** It can be; `files` of its day go together. */
  | { readonly state: 'MAY'; readonly files: number }
  /** A comparison has read it. */
  | { readonly state: 'COMPARED'; readonly at: Date }
  | { readonly state: 'BACK'; readonly by: PlaceName | null; readonly at: Date; readonly reason: string }

/** Ration-card lists are compared as they come in: only a pension's register waits for its comparison. */
export const isPensionFile = (register: string | null): boolean => PENSION_KINDS.some((kind) => kind === register)

/**
 * Whether a register that was handed in by mistake may be taken back (decision 0088): as long as no comparison has read it, so that
 * nobody's result rests on it, and no other file of the same register was shown beside it. Refuses `imports.notNow` for what
 * is no imported pension register, `supplements.compared`, `supplements.otherUnderWay`.
 */
export const mayTakeBack = ({ stage, register, read, underWay }: Filed): Result<ImportStage> => {
  const to = move(stage, 'takeBack')
  if (!to.ok) return to
  if (!isPensionFile(register)) return refuse('imports.notNow', { stage })
  if (read) return refuse('supplements.compared')
  if (underWay !== null) return refuse('supplements.otherUnderWay', { file: underWay })
  return ok(to.value)
}
