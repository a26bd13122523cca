import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { Application } from '@/lib/domain/application/application'
import { dueOn } from '@/lib/domain/application/clock'
import { applicationNumber, RANDOM_DIGITS } from '@/lib/domain/application/number'
import { stageOn } from '@/lib/domain/drive/drive'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { StartApplication } from '@/lib/features/applications/schema'
import * as applications from '@/lib/features/applications/store/applications'
import { applicant } from '@/lib/features/applications/store/counter'
import * as documents from '@/lib/features/applications/store/documents'
import * as steps from '@/lib/features/applications/store/steps'
import type { Command } from '@/lib/platform/command'
import { drawDigits } from '@/lib/platform/draw'
import { counterRules } from '@/lib/rules/counter'
import { claimsOf, paperOf } from './claims'

/**
 * Starts a family's application in the drive of its district, half-filled if need be (R54, F38). The number is drawn here,
 * so that the draft can be found again. A family has one open application in a drive (domain §12.1).
 */
export const startApplication: Command<StartApplication, { id: string }> = async (
  { actor, tx, today, now },
  { householdId, ...claims },
) => {
  const family = await applicant(tx, 'AAY', householdId)
  if (!family) return refuse('access.absent')
  const { place, drive } = family
  const allowed = permit(actor, 'application.enter', { place, householdId })
  if (!allowed.ok) return allowed
  if (!drive) return refuse('drives.notOpen')
  if (stageOn(drive.window, today) === 'CLOSED') return refuse('drives.windowOver', { until: drive.window.closesOn })
  if (drive.applied) return refuse('applications.alreadyApplied')
  const figures = counterRules('AAY', today, family.choices)
  if (!figures.ok) return figures

  const law: Application = {
    ...claimsOf(claims),
    number: applicationNumber('AAY', today, drawDigits(RANDOM_DIGITS)),
    scheme: 'AAY',
    driveId: drive.id,
    place,
    stage: 'DRAFT',
    enteredBy: actor.accountId,
    submittedOn: null,
    gaps: [],
    dueOn: dueOn('acknowledgement', today, figures.value.limits),
    verification: null,
  }
  const paper = paperOf(claims)
  const id = await applications.start(tx, allowed.value, { law, paper, family: family.line, now })
  await documents.add(tx, allowed.value, { applicationId: id, accountId: actor.accountId, now }, law.documents)
  await steps.add(tx, actor, id, { event: 'start', from: null, now }, law)
  return ok({
    value: { id },
    event: {
      type: 'applications.started',
      place,
      subject: { kind: 'application', id },
      params: { number: law.number, household: family.number },
    },
  })
}
