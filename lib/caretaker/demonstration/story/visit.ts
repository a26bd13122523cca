import { certain } from '@/lib/domain/shared/certain'
import { paise } from '@/lib/domain/shared/quantity'
import * as cases from '@/lib/features/applications/store/case-file'
import { signFinding } from '@/lib/features/verifications/commands/sign-finding'
import { takeUp } from '@/lib/features/verifications/commands/take-up'
import { sheetOf } from '@/lib/features/verifications/store/sheet'
import { sha256 } from '@/lib/platform/digest'
import { counterRules } from '@/lib/rules/counter'
import { dayOf, type Moment, seenBy } from '@/lib/caretaker/demonstration/play'
import { versionOf } from './counter'
import { groupsOf } from './groups'
import type { Settled, Stage, Village } from './stage'

/** The officer takes the application up. */
export const takenUp = async (stage: Stage, village: Village, applicationId: string, at: Moment): Promise<void> => {
  const version = await versionOf(village, applicationId)
  await stage.play(at, village.officer, takeUp, { applicationId, version })
}

/** The digest of what the officer's screen shows of the case, to which the signature is bound (F57). */
const digestShown = ({ today }: Stage, { officer }: Village, applicationId: string, at: Moment): Promise<string> =>
  seenBy(officer, async (tx) => {
    const file = await cases.open(tx, applicationId)
    if (!file) throw new Error(`No application ${applicationId}`)
    const day = dayOf(today, at)
    const { rules } = certain(counterRules(file.kept.law.scheme, day, file.choices))
    return sha256((await sheetOf(tx, file, rules, day)).text)
  })

/** The officer has been there and signs what was found; without a reason the family is recommended. */
export const visited = async (
  stage: Stage,
  village: Village,
  { family, kind }: Settled,
  applicationId: string,
  at: Moment,
  against?: string,
): Promise<void> => {
  const version = await versionOf(village, applicationId)
  const shown = await digestShown(stage, village, applicationId, at)
  const monthly = family.members.reduce((sum, { monthlyIncome }) => sum + (monthlyIncome ?? 0), 0)
  await stage.play(at, village.officer, signFinding, {
    applicationId,
    version,
    shown,
    visitedOn: dayOf(stage.today, at),
    foundIncome: paise(monthly * 12 * (against === undefined ? 1 : 3)),
    mealInsecure: against === undefined && kind !== 'NUCLEAR' ? 'yes' : 'no',
    foundGroups: against === undefined ? [...groupsOf(family, stage.today)] : [],
    papersSeen: [
      'PLAIN_PAPER_APPLICATION',
      'INCOME_CERTIFICATE',
      kind === 'SEPARATED' ? 'DELETION_CERTIFICATE' : 'AFFIDAVIT',
    ],
    duplicates: 'none',
    notKin: true,
    recommended: against === undefined ? 'yes' : 'no',
    remarks: against,
  })
}
