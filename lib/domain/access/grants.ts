import type { Role } from '@/lib/domain/access/actor'

interface Grant {
  readonly roles: readonly Role[]
  /** Whether the verb decides something about a family, so that nobody may do it for their own. */
  readonly decides: boolean
}

const enter = (...roles: Role[]): Grant => ({ roles, decides: false })
const decide = (...roles: Role[]): Grant => ({ roles, decides: true })

const PANCHAYAT_OFFICE: Role[] = ['GP_SECRETARY', 'GP_SAHAYAK']

/** Who may do what: the permission table of domain §11, one row a verb. Reading is governed by scope, not by verbs. */
export const GRANTS = {
  'place.import': enter('STATE_ADMIN', 'SYSTEM'),
  'account.manage': enter('STATE_ADMIN', 'SYSTEM'),
  'setting.change': enter('STATE_ADMIN', 'SYSTEM'),
  'session.revoke': enter('STATE_ADMIN', 'SYSTEM'),
  'household.register': enter(...PANCHAYAT_OFFICE),
  'household.correct': enter(...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER'),
  'household.import': enter(...PANCHAYAT_OFFICE, 'COLLECTOR', 'STATE_ADMIN', 'SYSTEM'),
  'survey.import': enter('COLLECTOR', 'STATE_ADMIN', 'SYSTEM'),
  'household.record': enter(...PANCHAYAT_OFFICE),
  'register.export': enter(...PANCHAYAT_OFFICE, 'BLOCK_OFFICER', 'COLLECTOR', 'AUDITOR'),
  'household.confirm': decide('VERIFYING_OFFICER'),
  'change.ask': enter(...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER'),
  'change.decide': decide('VERIFYING_OFFICER', 'BLOCK_OFFICER'),
  'review.close': decide(...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER', 'BLOCK_OFFICER'),
  'review.second': decide('VERIFYING_OFFICER', 'BLOCK_OFFICER'),
  'duplicate.decide': decide('VERIFYING_OFFICER', 'BLOCK_OFFICER', 'COLLECTOR'),
  'pension.load': enter('COLLECTOR', 'WELFARE_DEPT', 'STATE_ADMIN', 'SYSTEM'),
  'pension.check': enter(...PANCHAYAT_OFFICE, 'ULB_OFFICER', 'DFSC', 'SYSTEM'),
  'pension.declare': decide(...PANCHAYAT_OFFICE),
  'pension.match': decide('VERIFYING_OFFICER', 'DFSC'),
  'pension.signOff': decide('COLLECTOR'),
  'visit.record': enter(...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER'),
  'standing.record': enter(...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER', 'SYSTEM'),
  'question.change': enter('STATE_ADMIN'),
  'place.move': enter('STATE_ADMIN', 'SYSTEM'),
  'census.record': enter(...PANCHAYAT_OFFICE),
  'census.correct': enter(...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER'),
  'drive.open': enter('COLLECTOR'),
  'drive.create': enter('STATE_ADMIN', 'RD_DEPT'),
  'assignment.make': enter('COLLECTOR'),
  'assignment.propose': enter('BLOCK_OFFICER'),
  'allocation.state': enter('RD_DEPT'),
  'allocation.district': enter('COLLECTOR'),
  'application.enter': enter(...PANCHAYAT_OFFICE),
  'application.submit': decide(...PANCHAYAT_OFFICE),
  'application.withdraw': enter(...PANCHAYAT_OFFICE),
  'application.takeUp': decide('VERIFYING_OFFICER'),
  'application.return': decide('VERIFYING_OFFICER'),
  'application.verify': decide('VERIFYING_OFFICER'),
  'list.draw': enter(...PANCHAYAT_OFFICE),
  'list.attest': decide('VERIFYING_OFFICER'),
  'meeting.notify': enter(...PANCHAYAT_OFFICE, 'PRADHAN'),
  'meeting.record': enter(...PANCHAYAT_OFFICE),
  'meeting.confirmPresence': enter('VERIFYING_OFFICER'),
  'meeting.sign': enter('PRADHAN'),
  'list.finalise': enter('PRADHAN'),
  'list.return': decide('BLOCK_OFFICER', 'COLLECTOR', 'RD_DEPT'),
  'consolidation.block': decide('BLOCK_OFFICER'),
  'consolidation.district': decide('COLLECTOR'),
  'list.approve': decide('RD_DEPT'),
  'card.issue': decide(...PANCHAYAT_OFFICE),
  'card.propose': decide(...PANCHAYAT_OFFICE, 'VERIFYING_OFFICER', 'BLOCK_OFFICER', 'ULB_OFFICER'),
  'card.suspend': decide('FOOD_INSPECTOR', 'FSO'),
  'card.hear': decide(
    ...PANCHAYAT_OFFICE,
    'VERIFYING_OFFICER',
    'BLOCK_OFFICER',
    'ULB_OFFICER',
    'FOOD_INSPECTOR',
    'FSO',
    'DFSC',
  ),
  'card.cancel': decide('DFSC'),
} as const satisfies Record<string, Grant>

export type Verb = keyof typeof GRANTS
