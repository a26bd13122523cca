import aadhaar from '@/lib/messages/hi/aadhaar.json'
import access from '@/lib/messages/hi/access.json'
import accounts from '@/lib/messages/hi/accounts.json'
import allocations from '@/lib/messages/hi/allocations.json'
import applications from '@/lib/messages/hi/applications.json'
import assignments from '@/lib/messages/hi/assignments.json'
import births from '@/lib/messages/hi/births.json'
import cancellations from '@/lib/messages/hi/cancellations.json'
import cards from '@/lib/messages/hi/cards.json'
import census from '@/lib/messages/hi/census.json'
import changes from '@/lib/messages/hi/changes.json'
import consolidations from '@/lib/messages/hi/consolidations.json'
import desk from '@/lib/messages/hi/desk.json'
import drives from '@/lib/messages/hi/drives.json'
import duplicates from '@/lib/messages/hi/duplicates.json'
import eligibility from '@/lib/messages/hi/eligibility.json'
import exports from '@/lib/messages/hi/exports.json'
import fault from '@/lib/messages/hi/fault.json'
import files from '@/lib/messages/hi/files.json'
import forms from '@/lib/messages/hi/forms.json'
import history from '@/lib/messages/hi/history.json'
import households from '@/lib/messages/hi/households.json'
import imports from '@/lib/messages/hi/imports.json'
import journal from '@/lib/messages/hi/journal.json'
import kin from '@/lib/messages/hi/kin.json'
import lists from '@/lib/messages/hi/lists.json'
import lives from '@/lib/messages/hi/lives.json'
import meetings from '@/lib/messages/hi/meetings.json'
import mends from '@/lib/messages/hi/mends.json'
import moves from '@/lib/messages/hi/moves.json'
import notices from '@/lib/messages/hi/notices.json'
import pensions from '@/lib/messages/hi/pensions.json'
import places from '@/lib/messages/hi/places.json'
import publications from '@/lib/messages/hi/publications.json'
import questions from '@/lib/messages/hi/questions.json'
import register from '@/lib/messages/hi/register.json'
import reviews from '@/lib/messages/hi/reviews.json'
import rules from '@/lib/messages/hi/rules.json'
import schemes from '@/lib/messages/hi/schemes.json'
import settings from '@/lib/messages/hi/settings.json'
import site from '@/lib/messages/hi/site.json'
import standings from '@/lib/messages/hi/standings.json'
import status from '@/lib/messages/hi/status.json'
import supplements from '@/lib/messages/hi/supplements.json'
import tables from '@/lib/messages/hi/tables.json'
import terminal from '@/lib/messages/hi/terminal.json'
import verifications from '@/lib/messages/hi/verifications.json'
import visits from '@/lib/messages/hi/visits.json'
import type { en } from '@/lib/messages/en'

/** The Hindi catalogue. A key without Hindi words does not compile. */
export const hi: typeof en = {
  aadhaar,
  access,
  accounts,
  allocations,
  applications,
  assignments,
  births,
  cancellations,
  cards,
  census,
  changes,
  consolidations,
  desk,
  drives,
  duplicates,
  eligibility,
  exports,
  fault,
  files,
  forms,
  history,
  households,
  imports,
  journal,
  kin,
  lists,
  lives,
  meetings,
  mends,
  moves,
  notices,
  pensions,
  places,
  publications,
  questions,
  register,
  reviews,
  rules,
  schemes,
  settings,
  site,
  standings,
  status,
  supplements,
  tables,
  terminal,
  verifications,
  visits,
}
