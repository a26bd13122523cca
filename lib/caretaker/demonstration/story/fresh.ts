import { withdrawApplication } from '@/lib/features/applications/commands/withdraw'
import { giveBack } from '@/lib/features/verifications/commands/give-back'
import { on } from '@/lib/caretaker/demonstration/play'
import { drafted, handedIn, versionOf } from './counter'
import { AGAINST } from './list'
import { type Settled, type Stage, type Village, villageOf } from './stage'
import { takenUp, visited } from './visit'

const familyIn = (families: readonly Settled[], index: number): Settled => {
  const family = families[index]
  if (!family) throw new Error(`The panchayat has no family ${index + 1} for this story`)
  return family
}

/**
 * Nauni: the counter at work. Applications that wait for the officer, one taken up, one given back with its gaps, one
 * withdrawn, one recommended and one not; and three drafts, two of them half typed.
 */
export const playFresh = async (stage: Stage): Promise<void> => {
  const village = await villageOf(stage, 'nauni')
  const family = (index: number): Settled => familyIn(village.poor, index)
  const better = familyIn(village.better, 0)
  const recommended = await handedIn(stage, village, family(0), on(-24, '10:30'))
  const notRecommended = await handedIn(stage, village, better, on(-23, '10:40'))
  await handedIn(stage, village, family(1), on(-21, '10:20'))
  const returned = await handedIn(stage, village, family(2), on(-20, '12:10'))
  const withdrawn = await handedIn(stage, village, family(3), on(-18, '11:20'))
  await takenUp(stage, village, recommended, on(-17, '10:00'))
  await takenUp(stage, village, notRecommended, on(-17, '10:10'))
  await visited(stage, village, family(0), recommended, on(-15, '13:00'))
  await visited(stage, village, better, notRecommended, on(-15, '15:00'), AGAINST)
  await givenBack(stage, village, returned)
  const underWay = await handedIn(stage, village, family(4), on(-12, '15:00'))
  await stage.play(on(-11), village.secretary, withdrawApplication, {
    applicationId: withdrawn,
    version: await versionOf(village, withdrawn),
    reason: 'परिवार बेटे के पास चंडीगढ़ जा रहा है।',
  })
  await handedIn(stage, village, family(5), on(-8, '14:30'))
  await handedIn(stage, village, family(6), on(-6, '14:30'))
  await takenUp(stage, village, underWay, on(-5, '10:00'))
  await handedIn(stage, village, family(7), on(-4, '14:30'))
  await halfTyped(stage, village)
}

const givenBack = async (stage: Stage, village: Village, applicationId: string): Promise<void> => {
  await takenUp(stage, village, applicationId, on(-14, '10:00'))
  await stage.play(on(-13), village.officer, giveBack, {
    applicationId,
    version: await versionOf(village, applicationId),
    gaps: ['INCOME_CERTIFICATE', 'SIGNATURE'],
    reason: 'प्रमाण पत्र दूसरे परिवार का है; अंगूठे के निशान पर साक्षी के हस्ताक्षर नहीं हैं।',
  })
}

const halfTyped = async (stage: Stage, village: Village): Promise<void> => {
  const family = (index: number): Settled => familyIn(village.poor, index)
  const noIncome = { incomeCertificate: undefined, declaredIncome: undefined }
  await drafted(stage, village, family(8), on(-3, '16:00'), noIncome)
  const noProof = { priorCard: undefined, priorCardProof: undefined, affidavit: false, affidavitPaper: undefined }
  await drafted(stage, village, family(9), on(-2, '11:40'), noProof)
  await drafted(stage, village, family(10), on(-1, '15:20'))
}
