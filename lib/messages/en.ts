import aadhaar from '@/lib/messages/en/aadhaar.json'
import access from '@/lib/messages/en/access.json'
import accounts from '@/lib/messages/en/accounts.json'
import allocations from '@/lib/messages/en/allocations.json'
import applications from '@/lib/messages/en/applications.json'
import assignments from '@/lib/messages/en/assignments.json'
import births from '@/lib/messages/en/births.json'
import cancellations from '@/lib/messages/en/cancellations.json'
import cards from '@/lib/messages/en/cards.json'
import census from '@/lib/messages/en/census.json'
import changes from '@/lib/messages/en/changes.json'
import consolidations from '@/lib/messages/en/consolidations.json'
import desk from '@/lib/messages/en/desk.json'
import drives from '@/lib/messages/en/drives.json'
import duplicates from '@/lib/messages/en/duplicates.json'
import eligibility from '@/lib/messages/en/eligibility.json'
import exports from '@/lib/messages/en/exports.json'
import fault from '@/lib/messages/en/fault.json'
import files from '@/lib/messages/en/files.json'
import forms from '@/lib/messages/en/forms.json'
import history from '@/lib/messages/en/history.json'
import households from '@/lib/messages/en/households.json'
import imports from '@/lib/messages/en/imports.json'
import journal from '@/lib/messages/en/journal.json'
import kin from '@/lib/messages/en/kin.json'
import lists from '@/lib/messages/en/lists.json'
import lives from '@/lib/messages/en/lives.json'
import meetings from '@/lib/messages/en/meetings.json'
import mends from '@/lib/messages/en/mends.json'
import moves from '@/lib/messages/en/moves.json'
import notices from '@/lib/messages/en/notices.json'
import pensions from '@/lib/messages/en/pensions.json'
import places from '@/lib/messages/en/places.json'
import publications from '@/lib/messages/en/publications.json'
import questions from '@/lib/messages/en/questions.json'
import register from '@/lib/messages/en/register.json'
import reviews from '@/lib/messages/en/reviews.json'
import rules from '@/lib/messages/en/rules.json'
import schemes from '@/lib/messages/en/schemes.json'
import settings from '@/lib/messages/en/settings.json'
import site from '@/lib/messages/en/site.json'
import standings from '@/lib/messages/en/standings.json'
import status from '@/lib/messages/en/status.json'
import supplements from '@/lib/messages/en/supplements.json'
import tables from '@/lib/messages/en/tables.json'
import terminal from '@/lib/messages/en/terminal.json'
import verifications from '@/lib/messages/en/verifications.json'
import visits from '@/lib/messages/en/visits.json'

/** The English catalogue: it sets the shape that every other language must fill. */
export const en = {
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
