import { on } from '@/lib/caretaker/demonstration/play'
import { drawnAndDisplayed, signedList, verifiedFamilies } from './list'
import { called, failed, finalised } from './sabha'
import { type Stage, villageOf } from './stage'

/** Basal: every application verified, the tentative list on the board since the day before yesterday. */
export const playOnTheBoard = async (stage: Stage): Promise<void> => {
  const village = await villageOf(stage, 'basal')
  await verifiedFamilies(stage, village, 10, -22)
  await drawnAndDisplayed(stage, village, on(-2))
}

/** Saproon: the Gram Sabha meets tomorrow. */
export const playTomorrow = async (stage: Stage): Promise<void> => {
  const village = await villageOf(stage, 'saproon')
  const listId = await signedList(stage, village, { poor: 9, from: -42, drawn: -24 })
  await called(stage, village, listId, { noticeOn: -12, heldOn: 1 })
}

/** Shamlech: the first meeting had no quorum, the next one is called. */
export const playNoQuorum = async (stage: Stage): Promise<void> => {
  const village = await villageOf(stage, 'shamlech')
  const listId = await signedList(stage, village, { poor: 8, from: -52, drawn: -36 })
  const first = await called(stage, village, listId, { noticeOn: -20, heldOn: -5 })
  await failed(stage, village, first, -5)
  await called(stage, village, listId, { noticeOn: -4, heldOn: 6, kind: 'ADJOURNED' })
}

/** Barog: the list is final and waits for the block. */
export const playFinal = async (stage: Stage): Promise<void> => {
  const village = await villageOf(stage, 'barog')
  const listId = await signedList(stage, village, { poor: 9, from: -66, drawn: -48 })
  await finalised(stage, village, listId, { noticeOn: -30, heldOn: -9 })
}
