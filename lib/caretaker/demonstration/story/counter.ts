import { startApplication } from '@/lib/features/applications/commands/start'
import { submitApplication } from '@/lib/features/applications/commands/submit'
import type { Claims } from '@/lib/features/applications/schema'
import * as applications from '@/lib/features/applications/store/applications'
import { livingMembers } from '@/lib/domain/household/household'
import { paise } from '@/lib/domain/shared/quantity'
import { addDays } from '@/lib/domain/shared/plain-date'
import { groupsOf } from '@/lib/caretaker/demonstration/story/groups'
import { dayOf, type Moment, seenBy } from '@/lib/caretaker/demonstration/play'
import type { Settled, Stage, Village } from './stage'

/** The paper as the family's head states it at the counter, with the two papers that the law asks (R59, R60). */
const paperOf = ({ today }: Stage, { panchayat }: Village, { family, kind }: Settled, at: Moment): Claims => {
  const [head] = livingMembers(family.members, today)
  const day = dayOf(today, at)
  const yearly = family.members.reduce((sum, { monthlyIncome }) => sum + (monthlyIncome ?? 0), 0) * 12
  const thumb = head?.literate === false
  const moved = kind === 'SEPARATED'
  const { hi } = panchayat.called
  return {
    entryMode: 'PLAIN_PAPER',
    statedBy: head?.name.hi ?? head?.name.en,
    signedBy: thumb ? 'THUMB' : 'SIGNATURE',
    witness: thumb ? `वार्ड सदस्य, ${hi}` : undefined,
    declaredIncome: paise(yearly),
    mealInsecure: kind === 'NUCLEAR' ? 'no' : 'yes',
    claimedGroups: [...groupsOf(family, today)],
    // A number on an old list, or none, stands on the secretary's word (domain §13).
    bplAttested: family.bpl?.kind !== 'LISTED' || family.bpl.listYear < Number(today.slice(0, 4)) - 10,
    incomeCertificate: {
      issuer: `पटवारी, ${hi}`,
      number: `IC/${family.houseNo ?? ''}/${day.slice(0, 4)}`,
      issuedOn: addDays(day, -9),
    },
    priorCard: moved ? 'DELETION_CERTIFICATE' : 'NO_PRIOR_CARD_CERTIFICATE',
    priorCardProof: {
      issuer: moved ? 'पूर्व पंचायत के सचिव' : `पंचायत सचिव, ${hi}`,
      number: `NC/${family.houseNo ?? ''}`,
      issuedOn: addDays(day, -6),
    },
    affidavit: !moved,
    affidavitPaper: moved
      ? undefined
      : { issuer: 'नोटरी, तहसील कार्यालय', number: undefined, issuedOn: addDays(day, -5) },
  }
}

/** The version of an application that a page opened now would show. */
export const versionOf = async ({ secretary }: Village, applicationId: string): Promise<number> => {
  const kept = await seenBy(secretary, (tx) => applications.find(tx, applicationId))
  if (!kept) throw new Error(`No application ${applicationId}`)
  return kept.version
}

/** The paper is typed and lies at the counter as a draft; some of it may still be missing. */
export const drafted = async (
  stage: Stage,
  village: Village,
  settled: Settled,
  at: Moment,
  missing: Partial<Claims> = {},
): Promise<string> => {
  const claims = { ...paperOf(stage, village, settled, at), ...missing }
  const { householdId } = settled
  return (await stage.play(at, village.secretary, startApplication, { householdId, ...claims })).id
}

/** The paper is typed and handed in. */
export const handedIn = async (stage: Stage, village: Village, settled: Settled, at: Moment): Promise<string> => {
  const applicationId = await drafted(stage, village, settled, at)
  const version = await versionOf(village, applicationId)
  const later = { ...at, time: at.time.replace(/\d$/, '5') }
  await stage.play(later, village.secretary, submitApplication, { applicationId, version })
  return applicationId
}
