import 'server-only'
import { askAboutCards, nextWaiting, noteCompared, underWayAfter } from '@/lib/features/pensions/store/card-lists'
import { permit } from '@/lib/domain/access/permit'
import { systemActor } from '@/lib/domain/access/system'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { frameOn } from './compare'

/** Families compared in one transaction. */
const PIECE = 100

/**
 * Compares a piece of the families under way with a ration-card list that came in (complaint 25), in the worker's hand; how
 * far it is stands in the same transaction. False when no list waits.
 */
export const compareWaitingList = async (
  tx: Tx,
  { day, at }: { readonly day: PlainDate; readonly at: Date },
): Promise<boolean> => {
  const list = await nextWaiting(tx)
  if (!list) return false
  const allowed = permit(systemActor(list.place), 'pension.check', list)
  const frame = await frameOn(tx, list.place, day)
  if (!allowed.ok || !frame.ok) throw new Error(`A ration-card list cannot be compared: ${list.id}`)
  const { from, noticeDays } = frame.value
  const families = await underWayAfter(tx, list, PIECE)
  await askAboutCards(tx, families, { day, from, dueOn: addDays(day, noticeDays), at })
  const done = families.length < PIECE ? at : null
  await noteCompared(tx, allowed.value, list.id, { after: families.at(-1) ?? list.after, done })
  return true
}
