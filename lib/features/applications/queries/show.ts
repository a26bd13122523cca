import 'server-only'
import { LIST_READERS, REGISTER_READERS } from '@/lib/domain/access/readers'
import { factsOf } from '@/lib/domain/application/assessment'
import { readableGroups } from '@/lib/domain/application/confidential'
import { missingAttribution } from '@/lib/domain/application/paper'
import { shortcomings } from '@/lib/domain/application/shortcomings'
import { assess } from '@/lib/domain/eligibility/assess'
import { certain } from '@/lib/domain/shared/certain'
import { refuse } from '@/lib/domain/shared/result'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as cases from '@/lib/features/applications/store/case-file'
import * as steps from '@/lib/features/applications/store/steps'
import { toApplicationView } from '@/lib/features/applications/view/application'
import { toMissing } from '@/lib/features/applications/view/missing'
import { stepsOffered } from '@/lib/features/applications/view/offered'
import { toStepView } from '@/lib/features/applications/view/step'
import { formerOf } from '@/lib/features/households/store/former'
import { handName } from '@/lib/features/households/store/ties'
import { openAbout } from '@/lib/features/reviews/store/named'
import { names as namesOf } from '@/lib/features/places/store/names'
import { latest } from '@/lib/features/verifications/store/verifications'
import { toFindingView } from '@/lib/features/applications/view/finding'
import { defineQuery } from '@/lib/platform/query'
import { counterRules } from '@/lib/rules/counter'

/** One application with its papers, verdict, time line and what the reader may do next; null when absent or not theirs. */
export const showApplication = defineQuery(
  async ({ tx, actor, today }, id: string) => {
    const file = isRowId(id) ? await cases.open(tx, id) : null
    if (!file) return null
    const { kept, registered, flags, window, other, holdsCard, officers } = file
    const { law } = kept
    const { rules, bplAttestation } = certain(counterRules(law.scheme, today, file.choices))
    const counted = { ...law, bplAttested: law.bplAttested && bplAttestation }
    const around = { flags, otherOpenApplication: other !== null, holdsCard }
    const atCounter = law.stage === 'DRAFT' || law.stage === 'RETURNED'
    const submission = { household: registered.family, drive: window, otherOpenApplication: other !== null, holdsCard }
    const missing = atCounter
      ? [
          ...missingAttribution(kept.paper).map((code) => refuse(code).error),
          ...shortcomings(counted, submission, rules, today),
        ]
      : []
    const live = assess(registered.family, factsOf(counted, around, rules), rules, today)
    const signature = law.verification && (await latest(tx, id))
    const signed = signature && {
      ...signature,
      officer: await handName(tx, signature.accountId, signature.officerName),
    }
    return toApplicationView(kept, registered, await namesOf(tx, [law.place, registered.family.village]), today, {
      groups: readableGroups(actor.role, law.claimedGroups),
      missing: missing.map(toMissing),
      // At the counter the verdict follows the paper; afterwards it is the one that was given at hand-in (F29).
      verdict: atCounter ? live : (kept.verdict?.verdict ?? live),
      former: await formerOf(tx, registered.id, rules.exclusions.value),
      finding: law.verification && signed ? toFindingView(law.verification, signed, actor.role) : null,
      steps: (await steps.of(tx, id)).map(toStepView),
      readsRegister: REGISTER_READERS.includes(actor.role),
      offered: stepsOffered(actor, kept, officers, today),
      question: await openAbout(tx, { subjectKind: 'application' }, id),
    })
  },
  { readers: LIST_READERS },
)
