import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { factsOf } from '@/lib/domain/application/assessment'
import { missingAttribution } from '@/lib/domain/application/paper'
import { submit } from '@/lib/domain/application/submit'
import { recordVerdict, rulesText } from '@/lib/domain/eligibility/record'
import { addDays } from '@/lib/domain/shared/plain-date'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { SubmitApplication } from '@/lib/features/applications/schema'
import * as applications from '@/lib/features/applications/store/applications'
import { familyLine, hold } from '@/lib/features/applications/store/case-file'
import * as steps from '@/lib/features/applications/store/steps'
import { askAboutCards } from '@/lib/features/pensions/store/card-lists'
import * as settings from '@/lib/features/settings/store'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { counterRules } from '@/lib/rules/counter'
import { pensionFrame } from '@/lib/rules/pension-frame'

/**
 * Hands the application in, or in again after a return: inside the drive, from a BPL family, with its papers, free of
 * charge (R35, R42, R54, R59–R62). The verdict is kept with its inputs and rules (F29).
 */
export const submitApplication: Command<SubmitApplication, { id: string }> = async (
  { actor, tx, today, now },
  { applicationId: id, version },
) => {
  const file = await hold(tx, id)
  if (!file) return refuse('access.absent')
  const { kept, registered, flags, window, other, holdsCard } = file
  const { place, scheme, stage } = kept.law
  const allowed = permit(actor, 'application.submit', { place, householdId: kept.householdId })
  if (!allowed.ok) return allowed
  if (kept.version !== version) return refuse('access.changedMeanwhile')
  const figures = counterRules(scheme, today, file.choices)
  if (!figures.ok) return figures
  const { rules, limits, bplAttestation } = figures.value

  const law = { ...kept.law, bplAttested: kept.law.bplAttested && bplAttestation }
  const [unattributed] = missingAttribution(kept.paper)
  if (unattributed) return refuse(unattributed)
  const otherOpenApplication = other !== null
  const submission = { household: registered.family, drive: window, otherOpenApplication, holdsCard }
  const handed = submit(law, submission, rules, limits, today)
  // The fields are on another page: there the list of what is missing leads to each of them.
  if (!handed.ok) return { ok: false, error: { code: handed.error.code, params: handed.error.params } }

  const facts = factsOf(handed.value, { flags, otherOpenApplication, holdsCard }, rules)
  const verdict = recordVerdict(registered.family, facts, rules, sha256(rulesText(rules)))
  const submittedAt = kept.submittedAt ?? now
  const paper = { law: handed.value, family: familyLine(file), submittedAt, verdict }
  const saved = await applications.handIn(tx, allowed.value, { id, version, now }, paper)
  if (!saved.ok) return saved
  await steps.add(tx, actor, id, { event: 'submit', from: stage, now }, handed.value)
  const asking = pensionFrame(today, await settings.ofState(tx, place), [])
  if (!asking.ok) return asking
  const { from, noticeDays } = asking.value
  await askAboutCards(tx, [kept.householdId], { day: today, from, dueOn: addDays(today, noticeDays), at: now })
  return ok({
    value: { id },
    event: {
      type: 'applications.submitted',
      place,
      subject: { kind: 'application', id },
      params: { number: law.number, due: handed.value.dueOn ?? '' },
    },
  })
}
