import type { Actor } from '@/lib/domain/access/actor'
import type { Verb } from '@/lib/domain/access/grants'
import { permit } from '@/lib/domain/access/permit'
import type { Application } from '@/lib/domain/application/application'
import { actsAsVerifier } from '@/lib/domain/application/officer'
import { type ApplicationStep, stepsFrom } from '@/lib/domain/application/stages'
import { type Assignment, officerOn } from '@/lib/domain/assignment/assignment'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type StepOffered, STEPS_OFFERED } from './application'

interface Condition {
  readonly verb: Verb
  /** The step that the table of stages must know from here; correcting goes with handing in. */
  readonly step: ApplicationStep
  /** Only for the officer assigned to the panchayat (R44). */
  readonly verifier?: true
}

const CONDITIONS: Readonly<Record<StepOffered, Condition>> = {
  correct: { verb: 'application.enter', step: 'submit' },
  submit: { verb: 'application.submit', step: 'submit' },
  withdraw: { verb: 'application.withdraw', step: 'withdraw' },
  takeUp: { verb: 'application.takeUp', step: 'takeUp', verifier: true },
  giveBack: { verb: 'application.return', step: 'return', verifier: true },
  verify: { verb: 'application.verify', step: 'findEligible', verifier: true },
}

/** The steps that a page offers to a reader: a kindness; the command decides again, and alone. */
export const stepsOffered = (
  actor: Actor,
  { law, householdId }: { readonly law: Application; readonly householdId: string },
  officers: readonly Assignment[],
  today: PlainDate,
): readonly StepOffered[] => {
  const officer = officerOn(officers, { panchayat: law.place, driveId: law.driveId }, today)
  const assigned = actsAsVerifier(law, actor.accountId, officer.ok ? officer.value : null, today).ok
  const possible: readonly ApplicationStep[] = stepsFrom(law.stage)
  return STEPS_OFFERED.filter((offer) => {
    const { verb, step, verifier } = CONDITIONS[offer]
    const place = { place: law.place, householdId }
    return possible.includes(step) && (!verifier || assigned) && permit(actor, verb, place).ok
  })
}
