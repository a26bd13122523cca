import { type Difference, differencesBetween, withDifferences } from '@/lib/domain/change/differences'
import { type ChangeRules, weigh, type Weighed } from '@/lib/domain/change/risk'
import type { AgeRules } from '@/lib/domain/household/age'
import type { Body } from '@/lib/domain/household/facts'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** A correction parted: what the officer decides alone, and what waits for a second one. */
export interface Parted {
  readonly applied: readonly Difference[]
  readonly asked: readonly Weighed[]
  /** The family with the applied changes only, and the one that would be if everything asked for is accepted. */
  readonly alone: Body
  readonly proposed: Body
}

/**
 * Parts a correction by the weight of each change (F7). Refuses `households.nothingChanges`, and `changes.paperNeeded`
 * when a birth crosses an age at which rights begin and no paper is named.
 */
export const partCorrection = (
  before: Body,
  after: Body,
  { document, today }: { readonly document: string | null; readonly today: PlainDate },
  rules: ChangeRules,
  ages: AgeRules,
): Result<Parted> => {
  const weighed = differencesBetween(before, after).map((one) => weigh(one, today, rules, ages))
  if (weighed.length === 0) return refuse('households.nothingChanges')
  const bare = weighed.find(({ paper }) => paper && document === null)
  if (bare) return refuse('changes.paperNeeded', { serial: bare.serial ?? 0 }, 'document')
  const applied = weighed.filter(({ risk }) => risk === 'LOW')
  const asked = weighed.filter(({ risk }) => risk === 'HIGH')
  return ok({ applied, asked, alone: withDifferences(before, applied), proposed: withDifferences(before, weighed) })
}
