import 'server-only'
import type { ImportFileInput } from '@/lib/features/households/schema'
import * as imports from '@/lib/features/households/store/imports'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { Command } from '@/lib/platform/command'
import { importHouseholds } from './import'
import { planFile } from './read-file'

/**
 * Imports a file that was read: the good households, the rest being returned with their reasons, or all of them or none.
 * The plan is made anew, for the register may have changed since the dry run.
 */
export const importFile: Command<ImportFileInput, { id: string }> = async (context, { id, mode }) => {
  const { actor, tx, now } = context
  const file = await imports.find(tx, id)
  if (!file) return refuse('access.absent')
  const allowed = permit(actor, 'household.import', { place: file.place })
  if (!allowed.ok) return allowed
  if (file.importedAt) return refuse('households.fileDone')
  await imports.hold(tx, file.source, file.place)
  const plan = await planFile(context, file.place, file.body)
  if (!plan.ok) return plan
  const refused = plan.value.filter(({ outcome }) => outcome === 'REFUSED').length
  if (mode === 'ALL_OR_NOTHING' && refused > 0) return refuse('households.badRows', { refused })
  const households = plan.value.flatMap(({ outcome, reading: { key, family, snapshot } }) =>
    outcome === 'REFUSED' || !family ? [] : [{ key, family, snapshot }],
  )
  const done = await importHouseholds(context, { source: file.source, file: file.name, households })
  if (!done.ok) return done
  const closed = await imports.close(tx, allowed.value, id, plan.value, now)
  if (!closed) return refuse('households.fileDone')
  return ok({
    value: { id },
    event: {
      type: 'households.imported',
      place: file.place,
      subject: { kind: 'file', id },
      params: { file: file.name, accepted: done.value.value.created, rejected: refused },
    },
  })
}
