import { withdrawApplication } from '@/lib/features/applications/commands/withdraw'
import { giveBack } from '@/lib/features/verifications/commands/give-back'
import { on } from '@/lib/caretaker/demonstration/play'
import { drafted, handedIn, versionOf } from './counter'
import { type Settled, type Stage, villageOf } from './stage'
import { takenUp, visited } from './visit'

/**
 * Nauni: the counter at work. Drafts half typed, applications that wait for the officer, one taken up, one given back with
 * its gaps, one withdrawn, two already verified.
 */
export const playFresh = async (stage: Stage): Promise<void> => {
  const village = await villageOf(stage, 'nauni')
  const [one, two, three, four, five, six, seven, eight, nine, ten, eleven] = village.poor
  const all = [one, two, three, four, five, six, seven, eight, nine, ten, eleven]
  const family = (settled: Settled | undefined): Settled => {
    if (!settled) throw new Error(`Too few of the ${all.length} families are there`)
    return settled
  }
  const verified = await handedIn(stage, village, family(one), on(-24, '10:30'))
  const unlike = village.better[0] ? await handedIn(stage, village, village.better[0], on(-23, '10:40')) : null
  await handedIn(stage, village, family(five), on(-21, '10:20'))
  const returned = await handedIn(stage, village, family(two), on(-20, '12:10'))
  const withdrawn = await handedIn(stage, village, family(three), on(-18, '11:20'))
  const underWay = await handedIn(stage, village, family(four), on(-12, '15:00'))
  for (const [index, waiting] of [six, seven, eight].entries())
    await handedIn(stage, village, family(waiting), on(-8 + index * 2, '14:30'))
  await takenUp(stage, village, verified, on(-17, '10:00'))
  await visited(stage, village, family(one), verified, on(-15, '13:00'))
  if (unlike && village.better[0]) {
    await takenUp(stage, village, unlike, on(-17, '10:10'))
    const reason = 'Three rooms of stone with mortar, a shop at the road, income three times what was declared'
    await visited(stage, village, village.better[0], unlike, on(-15, '15:00'), reason)
  }
  await takenUp(stage, village, returned, on(-14, '10:00'))
  await stage.play(on(-13), village.officer, giveBack, {
    applicationId: returned,
    version: await versionOf(village, returned),
    gaps: ['INCOME_CERTIFICATE', 'SIGNATURE'],
    reason: 'The certificate is of another family; the thumb print lacks its witness.',
  })
  await stage.play(on(-11), village.secretary, withdrawApplication, {
    applicationId: withdrawn,
    version: await versionOf(village, withdrawn),
    reason: 'The family moves to the son in Chandigarh.',
  })
  await takenUp(stage, village, underWay, on(-5, '10:00'))
  await drafted(stage, village, family(nine), on(-3, '16:00'), {
    incomeCertificate: undefined,
    declaredIncome: undefined,
  })
  await drafted(stage, village, family(ten), on(-2, '11:40'), {
    priorCard: undefined,
    priorCardProof: undefined,
    affidavit: false,
  })
  await drafted(stage, village, family(eleven), on(-1, '15:20'))
}
