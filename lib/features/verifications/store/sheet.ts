import 'server-only'
import { factsOf } from '@/lib/domain/application/assessment'
import { shownText } from '@/lib/domain/application/signing'
import type { FormerNamed } from '@/lib/domain/census/former'
import { assess } from '@/lib/domain/eligibility/assess'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import type { Verdict } from '@/lib/domain/eligibility/verdict'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { CaseFile } from '@/lib/features/applications/store/case-file'
import { formerOf } from '@/lib/features/households/store/former'
import type { Tx } from '@/lib/platform/db'

/** What the assigned officer's page shows of a case beside the paper, and the one text of all of it (F57). */
export interface Sheet {
  readonly verdict: Verdict
  readonly former: FormerNamed
  readonly text: string
}

/** The sheet of a case under the rules of a day: a page shows it, and a signature binds its text. */
export const sheetOf = async (
  tx: Tx,
  { kept, registered, flags, other, holdsCard }: CaseFile,
  rules: SchemeRules,
  day: PlainDate,
): Promise<Sheet> => {
  const around = { flags, otherOpenApplication: other !== null, holdsCard }
  const verdict = assess(registered.family, factsOf(kept.law, around, rules), rules, day)
  const former = await formerOf(tx, registered.id, rules.exclusions.value)
  const text = shownText({
    application: kept.law,
    applicationVersion: kept.version,
    householdNumber: registered.number,
    householdVersion: registered.version,
    household: registered.family,
    verdict,
    former,
  })
  return { verdict, former, text }
}
