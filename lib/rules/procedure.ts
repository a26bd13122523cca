import type { Dated, Unit } from '@/lib/domain/shared/cited'
import { cite } from '@/lib/rules/cite'
import type { SourceId } from '@/lib/rules/sources'

// The portal's own defaults hold from the scheme's first day; a State's orders override them with dates of their own.
const setting = (name: string, value: number, unit: Unit, source: SourceId, at: string): Dated<number> => ({
  name,
  periods: [cite(value, unit, { from: '2000-12-25', source, at, standing: 'state-setting' })],
})

/** The service clock and the windows of procedure (domain §5.1, §9.6, §12, §13). Days are whole days. */
export const PROCEDURE = {
  acknowledgementDays: setting('acknowledgementDays', 0, 'days', 'hp-citizen-charter', 'Acknowledgement slip'),
  verificationDays: setting('verificationDays', 15, 'days', 'portal-choice', '§9.6 Verification by assigned officer'),
  returnReplyDays: setting('returnReplyDays', 15, 'days', 'portal-choice', '§12.1 Returned, reply clock'),
  boardDisplayDays: setting('boardDisplayDays', 7, 'days', 'pmayg-wait-lists', 'Display at the panchayat office'),
  objectionDaysList: setting('objectionDaysList', 7, 'days', 'pmayg-wait-lists', 'Display at the panchayat office'),
  objectionDaysWard: setting('objectionDaysWard', 15, 'days', 'portal-choice', '§9.6 Objection window, ward list'),
  objectionDisposalDays: setting('objectionDisposalDays', 15, 'days', 'portal-choice', '§9.6 Dispose objection'),
  alternativeDisplayDays: setting('alternativeDisplayDays', 15, 'days', 'portal-choice', '§13 Body not in position'),
  noticeDaysGeneral: setting('noticeDaysGeneral', 15, 'days', 'hp-panchayati-raj-rules-1997', 'r.9, to be checked'),
  noticeDaysSpecial: setting('noticeDaysSpecial', 7, 'days', 'hp-panchayati-raj-rules-1997', 'r.9, to be checked'),
  deviationPlaces: setting('deviationPlaces', 3, 'places', 'portal-choice', '§2.2 Ranking aid for AAY'),
  cardIssueDays: setting('cardIssueDays', 30, 'days', 'tpds-control-order-2015', 'Issue of ration cards'),
  cardSuspensionDays: setting('cardSuspensionDays', 90, 'days', 'portal-choice', '§12.4 Suspended'),
  appealFilingDays: setting('appealFilingDays', 30, 'days', 'hp-bpl-drive-2025', 'Appeal within one month'),
  appealDecisionDays: setting('appealDecisionDays', 30, 'days', 'hp-bpl-drive-2025', 'Appeal within one month'),
  informationReplyDays: setting('informationReplyDays', 30, 'days', 'rti-act-2005', 's.7(1)'),
} as const
