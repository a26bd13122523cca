import { declareNone } from '@/lib/features/consolidations/commands/declare-none'
import { on } from '@/lib/caretaker/demonstration/play'
import type { PanchayatKey } from '@/lib/caretaker/demonstration/panchayats'
import { approved, blockDone, districtDone, returned } from './above'
import { cardsIssued } from './cards'
import { drawnAndDisplayed, attested, signedList } from './list'
import { finalised } from './sabha'
import { type Stage, type Village, villageOf } from './stage'

/** A panchayat whose Gram Sabha has decided: who applied from which day on, and when the meeting was. */
const decided = async (
  stage: Stage,
  key: PanchayatKey,
  poor: number,
  from: number,
): Promise<{ readonly village: Village; readonly listId: string }> => {
  const village = await villageOf(stage, key)
  const listId = await signedList(stage, village, { poor, from, drawn: from + 16 })
  await finalised(stage, village, listId, { noticeOn: from + 26, heldOn: from + 38 })
  return { village, listId }
}

/** Kandaghat block: one list, one panchayat where nobody applied; the block is done and the Collector waits for Solan. */
export const playBlockDone = async (stage: Stage): Promise<void> => {
  await decided(stage, 'sakori', 8, -78)
  const { secretary } = await villageOf(stage, 'tundal')
  const note = 'मुनादी के बाद भी किसी परिवार ने आवेदन नहीं किया।'
  await stage.play(on(-38), secretary, declareNone, { driveId: stage.driveId, note })
  await blockDone(stage, 'bdo.kandaghat', -30)
}

const LATE_BLOCK = {
  exceptionNumber: 'DC-BLP/AAY/9',
  exceptionAuthority: 'उपायुक्त, बिलासपुर',
  exceptionReason: 'घुमारवीं खंड की ग्राम सभा मेले के बाद होगी; अन्य खंडों के परिवार प्रतीक्षा न करें।',
}

/**
 * Bilaspur district: three blocks go up by an exception order without the late one. The department returns one list to a
 * new Gram Sabha and approves the others; cards are handed out. Then the late block follows and lies with the department.
 */
export const playDistrict = async (stage: Stage): Promise<void> => {
  const [barmana, kandrour, barthin] = await Promise.all([
    decided(stage, 'barmana', 10, -102),
    decided(stage, 'kandrour', 6, -101),
    decided(stage, 'barthin', 8, -99),
    decided(stage, 'swahan', 6, -100),
  ])
  for (const officer of ['bdo.sadar', 'bdo.jhandutta', 'bdo.nainadevi']) await blockDone(stage, officer, -52)
  await districtDone(stage, 'collector.bilaspur', -40, LATE_BLOCK)
  const reason = 'कार्यवाही में एक ऐसे परिवार का नाम है जो ऊना चला गया है; सूची नई ग्राम सभा में रखें।'
  await returned(stage, barthin.village, barthin.listId, -34, reason)
  await approved(stage, '2/15', -26)
  await cardsIssued(stage, barmana.village, barmana.listId, { count: 2, from: -18 })
  await cardsIssued(stage, kandrour.village, kandrour.listId, { count: 3, from: -20 })
  await playNewSabha(stage, barthin.village)
  await decided(stage, 'morsinghi', 8, -66)
  await blockDone(stage, 'bdo.ghumarwin', -16)
  await districtDone(stage, 'collector.bilaspur', -10)
}

/** Barthin: drawn anew after the return, on the board again, decided by a new Gram Sabha. */
const playNewSabha = async (stage: Stage, village: Village): Promise<void> => {
  const listId = await drawnAndDisplayed(stage, village, on(-30))
  await attested(stage, village, listId, on(-22, '12:00'))
  await finalised(stage, village, listId, { noticeOn: -21, heldOn: -8 })
}
