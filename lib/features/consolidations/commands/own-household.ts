import 'server-only'
import type { Verb } from '@/lib/domain/access/grants'
import { permit, type Permit } from '@/lib/domain/access/permit'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Result } from '@/lib/domain/shared/result'
import * as lists from '@/lib/features/consolidations/store/lists'
import type { Context } from '@/lib/platform/command'

/** The permit for an act on lists; nobody acts on a list that decides on their own household (domain §11). */
export const permitOver = async <V extends Verb>(
  { actor, tx }: Pick<Context, 'actor' | 'tx'>,
  verb: V,
  place: PlacePath,
  listIds: readonly string[],
): Promise<Result<Permit<V>>> => {
  const allowed = permit(actor, verb, { place })
  const { ownHouseholdId } = actor
  if (!allowed.ok || ownHouseholdId === undefined) return allowed
  const own = await lists.names(tx, listIds, ownHouseholdId)
  return own ? permit(actor, verb, { place, householdId: ownHouseholdId }) : allowed
}
