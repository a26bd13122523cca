import type { en } from '@/lib/messages/en'
import access from '@/lib/messages/hi/access.json'
import accounts from '@/lib/messages/hi/accounts.json'
import allocations from '@/lib/messages/hi/allocations.json'
import applications from '@/lib/messages/hi/applications.json'
import assignments from '@/lib/messages/hi/assignments.json'
import cards from '@/lib/messages/hi/cards.json'
import census from '@/lib/messages/hi/census.json'
import consolidations from '@/lib/messages/hi/consolidations.json'
import desk from '@/lib/messages/hi/desk.json'
import drives from '@/lib/messages/hi/drives.json'
import eligibility from '@/lib/messages/hi/eligibility.json'
import fault from '@/lib/messages/hi/fault.json'
import forms from '@/lib/messages/hi/forms.json'
import households from '@/lib/messages/hi/households.json'
import journal from '@/lib/messages/hi/journal.json'
import lists from '@/lib/messages/hi/lists.json'
import meetings from '@/lib/messages/hi/meetings.json'
import places from '@/lib/messages/hi/places.json'
import publications from '@/lib/messages/hi/publications.json'
import rules from '@/lib/messages/hi/rules.json'
import schemes from '@/lib/messages/hi/schemes.json'
import settings from '@/lib/messages/hi/settings.json'
import site from '@/lib/messages/hi/site.json'
import status from '@/lib/messages/hi/status.json'
import verifications from '@/lib/messages/hi/verifications.json'

/** The Hindi catalogue. A key without Hindi words does not compile. */
export const hi: typeof en = {
  access,
  accounts,
  allocations,
  applications,
  assignments,
  cards,
  census,
  consolidations,
  desk,
  drives,
  eligibility,
  fault,
  forms,
  households,
  journal,
  lists,
  meetings,
  places,
  publications,
  rules,
  schemes,
  settings,
  site,
  status,
  verifications,
}
