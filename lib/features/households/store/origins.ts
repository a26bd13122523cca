import 'server-only'
import { asSurveyed, type Provenance, provenanceOf } from '@/lib/domain/household/provenance'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import * as census from '@/lib/features/census/store'
import * as confirmations from './confirmations'
import * as versions from './versions'
import type { Tx } from '@/lib/platform/db'

/** Where each fact of a household comes from, by its path, as its page says. */
export const originsOf = async (
  tx: Tx,
  householdId: string,
  today: PlainDate,
): Promise<ReadonlyMap<string, Provenance>> => {
  const { snapshot } = await census.find(tx, householdId)
  const seen = await confirmations.list(tx, householdId)
  return provenanceOf(asSurveyed(await versions.all(tx, householdId), snapshot), seen, today)
}
