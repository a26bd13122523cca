import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { factsOf } from '@/lib/domain/application/assessment'
import { type SignedFinding, signedText } from '@/lib/domain/application/signing'
import { seenOnSheet } from '@/lib/domain/application/on-sheet'
import { verify } from '@/lib/domain/application/verify'
import { recordVerdict, rulesText } from '@/lib/domain/eligibility/record'
import { ok, refuse } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import * as steps from '@/lib/features/applications/store/steps'
import * as confirmations from '@/lib/features/households/store/confirmations'
import type { Finding } from '@/lib/features/verifications/schema'
import { sheetOf } from '@/lib/features/verifications/store/sheet'
import * as verifications from '@/lib/features/verifications/store/verifications'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { counterRules } from '@/lib/rules/counter'
import { beforeOfficer } from './officer'

/**
 * The assigned officer signs what was found at the visit (R46): recommended, or not recommended and still put before the
 * Gram Sabha (R55). The signature is the digest of exactly what the screen showed and of the finding (F57).
 */
export const signFinding: Command<Finding, { id: string }> = async (
  context,
  { applicationId: id, version, shown, ...said },
) => {
  const { actor, tx, today, now } = context
  const before = await beforeOfficer(context, 'application.verify', { applicationId: id, version })
  if (!before.ok) return before
  const { file, allowed, assignment } = before.value
  const { kept, registered, flags, other, holdsCard } = file
  const { place, scheme, stage, number } = kept.law
  const figures = counterRules(scheme, today, file.choices)
  if (!figures.ok) return figures
  const { rules } = figures.value

  const finding = findingOf(actor, said)
  const verified = verify(kept.law, finding, assignment, today)
  if (!verified.ok) return verified
  const around = { flags, otherOpenApplication: other !== null, holdsCard }
  const { text } = await sheetOf(tx, file, rules, today)
  if (sha256(text) !== shown) return refuse('applications.shownChanged')
  const bound = signedText(text, finding)
  const found = factsOf(verified.value, around, rules)
  const verdict = recordVerdict(registered.family, found, rules, sha256(rulesText(rules)))
  const signed = {
    applicationId: id,
    finding,
    officerName: actor.name,
    verdict,
    text: bound,
    digest: sha256(bound),
    now,
  }
  await verifications.sign(tx, allowed, signed)
  // The signature covers what the sheet showed of the household at this version; land, house, mobile were not on it.
  await confirmations.add(tx, allowed, kept.householdId, {
    ...{ version: registered.version, fields: seenOnSheet(registered.family, today) },
    ...{ on: finding.visitedOn, document: number },
    ...{ accountId: actor.accountId, at: now },
  })
  const saved = await applications.move(tx, allowed, { id, version, now }, verified.value)
  if (!saved.ok) return saved
  const { recommended, remarks, visitedOn } = finding
  const move = { event: recommended ? 'findEligible' : 'findIneligible', from: stage, now } as const
  await steps.add(tx, actor, id, { ...move, ...(recommended ? {} : { reason: remarks }) }, verified.value)
  return ok({
    value: { id },
    event: {
      type: 'applications.verified',
      place,
      subject: { kind: 'application', id },
      params: { number, finding: recommended ? 'RECOMMENDED' : 'NOT_RECOMMENDED', visited: visitedOn },
    },
  })
}

const findingOf = (
  { accountId }: Actor,
  { mealInsecure, duplicates, recommended, remarks, ...said }: Omit<Finding, 'applicationId' | 'version' | 'shown'>,
): SignedFinding => ({
  ...said,
  by: accountId,
  mealInsecure: mealInsecure === 'yes',
  noDuplicate: duplicates === 'none',
  recommended: recommended === 'yes',
  remarks: remarks ?? '',
})
