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
  acknowledgementDays: setting('acknowledgementDays', 0, 'days', 'hp-citizen-charter', 'slip'),
  verificationDays: setting('verificationDays', 15, 'days', 'portal-choice', 'verificationTime'),
  returnReplyDays: setting('returnReplyDays', 15, 'days', 'portal-choice', 'replyClock'),
  boardDisplayDays: setting('boardDisplayDays', 7, 'days', 'pmayg-wait-lists', 'display'),
  objectionDaysList: setting('objectionDaysList', 7, 'days', 'pmayg-wait-lists', 'display'),
  objectionDaysWard: setting('objectionDaysWard', 15, 'days', 'portal-choice', 'wardWindow'),
  objectionDisposalDays: setting('objectionDisposalDays', 15, 'days', 'portal-choice', 'disposeObjection'),
  alternativeDisplayDays: setting('alternativeDisplayDays', 15, 'days', 'portal-choice', 'noBody'),
  noticeDaysGeneral: setting('noticeDaysGeneral', 15, 'days', 'hp-panchayati-raj-rules-1997', 'rule9'),
  noticeDaysSpecial: setting('noticeDaysSpecial', 7, 'days', 'hp-panchayati-raj-rules-1997', 'rule9'),
  deviationPlaces: setting('deviationPlaces', 3, 'places', 'portal-choice', 'rankingAid'),
  cardIssueDays: setting('cardIssueDays', 30, 'days', 'tpds-control-order-2015', 'cardIssue'),
  cardSuspensionDays: setting('cardSuspensionDays', 90, 'days', 'portal-choice', 'suspended'),
  cardReplyDays: setting('cardReplyDays', 15, 'days', 'portal-choice', 'cancelNotice'),
  appealFilingDays: setting('appealFilingDays', 30, 'days', 'hp-bpl-drive-2025', 'appealMonth'),
  appealDecisionDays: setting('appealDecisionDays', 30, 'days', 'hp-bpl-drive-2025', 'appealMonth'),
  informationReplyDays: setting('informationReplyDays', 30, 'days', 'rti-act-2005', 's7_1'),
  visitDeprivations: setting('visitDeprivations', 3, 'count', 'portal-choice', 'visitList'),
  visitAgainDays: setting('visitAgainDays', 30, 'days', 'portal-choice', 'visitList'),
  fileDays: setting('fileDays', 30, 'days', 'portal-choice', 'filesLeft'),
  pensionRegisterDays: setting('pensionRegisterDays', 45, 'days', 'portal-choice', 'pensionCheck'),
  pensionMatchFrom: setting('pensionMatchFrom', 85, 'count', 'portal-choice', 'pensionCheck'),
  pensionNoticeDays: setting('pensionNoticeDays', 15, 'days', 'portal-choice', 'pensionLater'),
  pensionCheckDay: setting('pensionCheckDay', 1, 'count', 'portal-choice', 'pensionLater'),
} as const
