import { attestList } from '@/lib/features/lists/commands/attest'
import { displayList } from '@/lib/features/lists/commands/display'
import { drawList } from '@/lib/features/lists/commands/draw'
import * as lists from '@/lib/features/lists/store/lists'
import { dayOf, type Moment, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { handedIn } from './counter'
import type { Settled, Stage, Village } from './stage'
import { takenUp, visited } from './visit'

/** The version of a list that a page opened now would show. */
export const listSeen = async (
  { secretary }: Village,
  listId: string,
): Promise<{ listId: string; version: number }> => {
  const list = await seenBy(secretary, (tx) => lists.find(tx, listId))
  if (!list) throw new Error(`No list ${listId}`)
  return { listId, version: list.version }
}

/** Why the officer does not recommend a family that is better off than its paper says. */
export const AGAINST = 'तीन पक्के कमरे और एक दुकान है; आय बताई गई आय की तीन गुनी है।'

/**
 * So many poor families of the panchayat apply from a day on, and one that is better off; the officer visits them all in
 * the week after, and does not recommend the last.
 */
export const verifiedFamilies = async (stage: Stage, village: Village, poor: number, from: number): Promise<void> => {
  const [better] = village.better
  const applying: readonly Settled[] = [...village.poor.slice(0, poor), ...(better ? [better] : [])]
  const applied: { readonly settled: Settled; readonly id: string }[] = []
  for (const [index, settled] of applying.entries()) {
    const at = on(from + Math.floor(index / 2), index % 2 === 0 ? '10:40' : '14:10')
    applied.push({ settled, id: await handedIn(stage, village, settled, at) })
  }
  const start = from + Math.ceil(applying.length / 2)
  for (const { id } of applied) await takenUp(stage, village, id, on(start, '10:00'))
  for (const [index, { settled, id }] of applied.entries()) {
    const at = on(start + 1 + Math.floor(index / 3), `1${1 + (index % 3) * 2}:20`)
    await visited(stage, village, settled, id, at, settled === better ? AGAINST : undefined)
  }
}

/** The list is drawn and hangs on the board since the same day. */
export const drawnAndDisplayed = async (stage: Stage, village: Village, at: Moment): Promise<string> => {
  const { play, driveId, today } = stage
  const { id: listId } = await play(at, village.secretary, drawList, { driveId })
  const { en, hi } = village.panchayat.called
  const board = `पंचायत भवन, ${hi} / Panchayat Bhawan, ${en}`
  const shown = { ...(await listSeen(village, listId)), displayedOn: dayOf(today, at), board }
  await play({ ...at, time: '16:00' }, village.secretary, displayList, shown)
  return listId
}

/** The officer signs the list after its days on the board. */
export const attested = async (stage: Stage, village: Village, listId: string, at: Moment): Promise<void> => {
  await stage.play(at, village.officer, attestList, await listSeen(village, listId))
}

/** From the first application to the officer's signature: drawn on a day, signed nine days later. */
export const signedList = async (
  stage: Stage,
  village: Village,
  { poor, from, drawn }: { readonly poor: number; readonly from: number; readonly drawn: number },
): Promise<string> => {
  await verifiedFamilies(stage, village, poor, from)
  const listId = await drawnAndDisplayed(stage, village, on(drawn, '11:00'))
  await attested(stage, village, listId, on(drawn + 8, '12:00'))
  return listId
}
