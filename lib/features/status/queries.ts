import 'server-only'
import { parseApplicationNumber } from '@/lib/domain/application/number'
import { placePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import * as settings from '@/lib/features/settings/store'
import { byNumber } from '@/lib/features/status/store'
import { type StatusView, toStatusView } from '@/lib/features/status/view'
import { definePublicQuery } from '@/lib/platform/query'
import { settingsOn } from '@/lib/rules/state-settings'

/** The three answers to "where is my paper?": a slip in the number, no such application handed in, or its status. */
export type StatusAnswer =
  { readonly kind: 'badNumber' | 'unknown' } | { readonly kind: 'found'; readonly status: StatusView }

/** What everybody may know of the application with a number, however it was typed. No sign-in, no telephone, no name. */
export const findStatus = definePublicQuery(async ({ tx, today }, typed: string): Promise<StatusAnswer> => {
  const number = parseApplicationNumber(typed)
  if (!number.ok) return { kind: 'badNumber' }
  const record = await byNumber(tx, number.value)
  if (!record) return { kind: 'unknown' }
  const choices = settingsOn(today, await settings.ofState(tx, placePath(record.place)))
  return { kind: 'found', status: toStatusView(record, today, certain(choices).refillVacancies.value) }
})
