import 'server-only'
import type { RefusalCode, RefusalParams } from '@/lib/domain/refusals'

type Bare = { [C in RefusalCode]: string extends keyof RefusalParams[C] ? C : never }[RefusalCode]

/** The named database constraints whose breach is a lawful no: the last ring, behind the guard that asks first. */
const REFUSALS: Readonly<Record<string, Bare>> = {
  accounts_login_key: 'accounts.loginTaken',
  households_source_source_key_key: 'households.heldElsewhere',
  one_open_application: 'applications.alreadyApplied',
  applications_number_key: 'applications.numberTaken',
  one_assigned_officer: 'assignments.alreadyAssigned',
  one_current_allocation: 'access.changedMeanwhile',
  allocations_drive_id_place_version_key: 'access.changedMeanwhile',
  drives_scheme_place_label_key: 'access.changedMeanwhile',
  drive_windows_pkey: 'drives.alreadyOpened',
  one_open_request: 'changes.alreadyAsked',
  one_open_list: 'lists.alreadyOpen',
  priority_lists_drive_id_place_edition_key: 'lists.alreadyOpen',
  dense_ranks: 'lists.ranksCollide',
  one_running_cancellation: 'cancellations.running',
  one_active_card: 'cards.alreadyHeld',
  cards_application_id_key: 'cards.alreadyHeld',
  paper_certificate_once: 'lives.paperUsed',
  no_applicants_pkey: 'consolidations.alreadyDeclared',
}

/** The refusal that a broken constraint means, or null when the fault is a fault. */
export const refusalOf = (fault: unknown): Bare | null => {
  const text = fault instanceof Error ? `${fault.message} ${JSON.stringify(fault)}` : ''
  const name = Object.keys(REFUSALS).find((constraint) => text.includes(constraint))
  return name === undefined ? null : (REFUSALS[name] ?? null)
}
