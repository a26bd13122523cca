import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { CorrectApplication } from '@/lib/features/applications/schema'
import * as applications from '@/lib/features/applications/store/applications'
import { familyLine, hold } from '@/lib/features/applications/store/case-file'
import * as documents from '@/lib/features/applications/store/documents'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import type { Command } from '@/lib/platform/command'
import { claimsOf, paperOf } from './claims'
import { withMeanwhile } from './meanwhile'

/** Corrects or completes the paper while it lies at the counter: as a draft, or returned with gaps. */
export const correctApplication: Command<CorrectApplication, { id: string }> = async (
  { actor, tx, now },
  { applicationId: id, version, opened, shown, ...claims },
) => {
  const file = await hold(tx, id)
  if (!file) return refuse('access.absent')
  const { kept } = file
  const { place, stage, number } = kept.law
  const allowed = permit(actor, 'application.enter', { place, householdId: kept.householdId })
  if (!allowed.ok) return allowed
  if (stage !== 'DRAFT' && stage !== 'RETURNED') return refuse('applications.wrongStage', { stage })

  const typed = { law: claimsOf(claims), paper: paperOf(claims) }
  const together = kept.version === version ? ok(typed) : await withMeanwhile(tx, id, kept, typed, { opened, shown })
  if (!together.ok) return together
  const after = { law: { ...kept.law, ...together.value.law }, paper: together.value.paper }
  const saved = await applications.correct(
    tx,
    allowed.value,
    { id, version: kept.version, now },
    { ...after, family: familyLine(file) },
  )
  if (!saved.ok) return saved
  const hand = { applicationId: id, accountId: actor.accountId, now }
  const papers = await documents.record(tx, allowed.value, hand, after.law.documents)
  const fields = [...changed(kept, after), ...papers].join(',')
  return ok({
    value: { id },
    event: { type: 'applications.corrected', place, subject: { kind: 'application', id }, params: { number, fields } },
  })
}

const changed = (before: StoredApplication, after: Pick<StoredApplication, 'law' | 'paper'>): readonly string[] => {
  const fields = (kept: Pick<StoredApplication, 'law' | 'paper'>) => ({
    ...kept.paper,
    declaredIncome: kept.law.declaredIncome,
    mealInsecure: kept.law.mealInsecure,
    claimedGroups: kept.law.claimedGroups.toSorted().join(),
    bplAttested: kept.law.bplAttested,
  })
  const [old, now] = [new Map<string, unknown>(Object.entries(fields(before))), Object.entries(fields(after))]
  return now.flatMap(([name, value]) => (old.get(name) === value ? [] : [name]))
}
