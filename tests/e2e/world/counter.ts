import type { Actor } from '@/lib/domain/access/actor'
import { certain } from '@/lib/domain/shared/certain'
import { startApplication } from '@/lib/features/applications/commands/start'
import { submitApplication } from '@/lib/features/applications/commands/submit'
import { startApplicationSchema } from '@/lib/features/applications/schema'
import { type CaseFile, open } from '@/lib/features/applications/store/case-file'
import { signFinding } from '@/lib/features/verifications/commands/sign-finding'
import { takeUp } from '@/lib/features/verifications/commands/take-up'
import { findingSchema } from '@/lib/features/verifications/schema'
import { sheetOf } from '@/lib/features/verifications/store/sheet'
import { today } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/digest'
import { counterRules } from '@/lib/rules/counter'
import type { Family, Paper } from '@/tests/e2e/world'
import { seenBy, told } from '@/tests/e2e/world/told'

const file = async (actor: Actor, id: string): Promise<CaseFile> => {
  const found = await seenBy(actor, (tx) => open(tx, id))
  if (!found) throw new Error(`${actor.name} does not see application ${id}`)
  return found
}

const seen = async (actor: Actor, applicationId: string) => ({
  applicationId,
  version: (await file(actor, applicationId)).kept.version,
})

/** A paper typed at the counter with everything that the law asks for, not handed in yet. */
export const typed = async (secretary: Actor, { id: householdId, head }: Family): Promise<Paper> => {
  const day = today()
  const certificate = { issuer: 'Patwari', number: '44', issuedOn: day }
  const { id } = await told(
    secretary,
    startApplication,
    startApplicationSchema.parse({
      householdId,
      ...{ statedBy: head.en, signedBy: 'THUMB', witness: 'Ram Lal', declaredIncome: '18000', mealInsecure: 'yes' },
      claimedGroups: ['HEADED_BY_WIDOW'],
      incomeCertificate: certificate,
      priorCard: 'NO_PRIOR_CARD_CERTIFICATE',
      priorCardProof: { issuer: 'Secretary', number: '7', issuedOn: day },
      affidavit: 'yes',
      affidavitPaper: { issuer: 'Notary', issuedOn: day },
    }),
  )
  return { id, number: (await file(secretary, id)).kept.law.number, head }
}

/** A paper handed in: it waits for the assigned officer. */
export const handedIn = async (secretary: Actor, family: Family): Promise<Paper> => {
  const paper = await typed(secretary, family)
  await told(secretary, submitApplication, await seen(secretary, paper.id))
  return paper
}

/** The digest of what the officer's page would show now (F57). */
const shownTo = (officer: Actor, id: string): Promise<string> =>
  seenBy(officer, async (tx) => {
    const found = await open(tx, id)
    if (!found) throw new Error(`${officer.name} does not see application ${id}`)
    const { rules } = certain(counterRules('AAY', today(), found.choices))
    return sha256((await sheetOf(tx, found, rules, today())).text)
  })

/** A paper that the assigned officer verified and recommended; `income` is what the officer found, rupees a year. */
export const verified = async (secretary: Actor, officer: Actor, family: Family, income: number): Promise<Paper> => {
  const paper = await handedIn(secretary, family)
  await told(officer, takeUp, await seen(officer, paper.id))
  await told(
    officer,
    signFinding,
    findingSchema.parse({
      ...(await seen(officer, paper.id)),
      ...{ shown: await shownTo(officer, paper.id), visitedOn: today(), foundIncome: String(income) },
      ...{ mealInsecure: 'yes', foundGroups: ['HEADED_BY_WIDOW'], duplicates: 'none', notKin: 'yes' },
      papersSeen: ['INCOME_CERTIFICATE', 'NO_PRIOR_CARD_CERTIFICATE', 'AFFIDAVIT'],
      recommended: 'yes',
    }),
  )
  return paper
}
