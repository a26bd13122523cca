import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, type Role } from '@/lib/domain/access/actor'
import { GRANTS, type Verb } from '@/lib/domain/access/grants'
import { permit } from '@/lib/domain/access/permit'
import { placePath } from '@/lib/domain/place/path'
import { codeOf } from '@/tests/support/selection'

const OFFICE: readonly Role[] = ['GP_SECRETARY', 'GP_SAHAYAK']
const ADMIN: readonly Role[] = ['STATE_ADMIN', 'SYSTEM']

/** The table of domain §11 as far as the verbs of the portal reach: row, verb, who may. */
const TABLE: readonly (readonly [row: string, verb: Verb, roles: readonly Role[]])[] = [
  ['Masters, rule sets, users: Admin D', 'place.import', ADMIN],
  ['Masters, rule sets, users: Admin D', 'account.manage', ADMIN],
  ['Masters, rule sets, users: Admin D', 'setting.change', ADMIN],
  ['Masters, rule sets, users: Admin D', 'session.revoke', ADMIN],
  ['Household: GP C E', 'household.register', OFFICE],
  ['Household: GP C E, officer corrects with note', 'household.correct', [...OFFICE, 'VERIFYING_OFFICER']],
  ['Household: GP C E, masters by Admin; decision 0040', 'household.import', [...OFFICE, 'COLLECTOR', ...ADMIN]],
  ['Masters by Admin, district by Collector; decision 0061', 'survey.import', ['COLLECTOR', ...ADMIN]],
  ['Household: GP C E (§13 events)', 'household.record', OFFICE],
  ['Household: F6 seen by the officer', 'household.confirm', ['VERIFYING_OFFICER']],
  ['Household: F25', 'register.export', [...OFFICE, 'BLOCK_OFFICER', 'COLLECTOR', 'AUDITOR']],
  ['Household: F7 change request', 'change.ask', [...OFFICE, 'VERIFYING_OFFICER']],
  ['Household: F7 change request', 'change.decide', ['VERIFYING_OFFICER', 'BLOCK_OFFICER']],
  ['Household: F13 a named person answers', 'review.close', [...OFFICE, 'VERIFYING_OFFICER', 'BLOCK_OFFICER']],
  ['§13 Death of head, changed family; decisions 0068, 0071', 'review.second', ['VERIFYING_OFFICER', 'BLOCK_OFFICER']],
  ['§13 Duplicate: decision by officer', 'duplicate.decide', ['VERIFYING_OFFICER', 'BLOCK_OFFICER', 'COLLECTOR']],
  ['Pension registers: district, Welfare', 'pension.load', ['COLLECTOR', 'WELFARE_DEPT', ...ADMIN]],
  ['Pension cross-check: GP and ULB run', 'pension.check', [...OFFICE, 'ULB_OFFICER', 'DFSC', 'SYSTEM']],
  ['Pension cross-check: GP declares', 'pension.declare', OFFICE],
  ['Pension cross-check: officer, DFSC D match', 'pension.match', ['VERIFYING_OFFICER', 'DFSC']],
  ['Pension cross-check: Collector D sign-off (R81)', 'pension.signOff', ['COLLECTOR']],
  ['Household: GP C E, officer with note', 'visit.record', [...OFFICE, 'VERIFYING_OFFICER']],
  ['Household: GP C E, officer with note', 'standing.record', [...OFFICE, 'VERIFYING_OFFICER', 'SYSTEM']],
  ['Masters, rule sets, users: Admin D', 'question.change', ['STATE_ADMIN']],
  ['Masters, rule sets, users: Admin D', 'place.move', ADMIN],
  ['Household: GP C E', 'census.record', OFFICE],
  ['Household: GP C E, officer corrects with note', 'census.correct', [...OFFICE, 'VERIFYING_OFFICER']],
  ['Drive: R42 Collector starts identification', 'drive.open', ['COLLECTOR']],
  ['Drive: State, scheme department', 'drive.create', ['STATE_ADMIN', 'RD_DEPT']],
  ['Officer assignment: Collector D', 'assignment.make', ['COLLECTOR']],
  ['Officer assignment: BDO C (propose)', 'assignment.propose', ['BLOCK_OFFICER']],
  ['Quota State to district: department D', 'allocation.state', ['RD_DEPT']],
  ['Quota district to GP: Collector D', 'allocation.district', ['COLLECTOR']],
  ['AAY rural: GP C E', 'application.enter', OFFICE],
  ['AAY rural: GP C E', 'application.submit', OFFICE],
  ['AAY rural: GP C E', 'application.withdraw', OFFICE],
  ['AAY rural: officer D', 'application.takeUp', ['VERIFYING_OFFICER']],
  ['AAY rural: officer D', 'application.return', ['VERIFYING_OFFICER']],
  ['AAY rural: officer D', 'application.verify', ['VERIFYING_OFFICER']],
  ['Tentative list: GP C P', 'list.draw', OFFICE],
  ['Tentative list: officer D attest', 'list.attest', ['VERIFYING_OFFICER']],
  ['Gram Sabha: GP C; Pradhan convenes', 'meeting.notify', [...OFFICE, 'PRADHAN']],
  ['Gram Sabha: GP C E record', 'meeting.record', OFFICE],
  ['Gram Sabha: officer D attendance', 'meeting.confirmPresence', ['VERIFYING_OFFICER']],
  ['Gram Sabha: Pradhan D sign', 'meeting.sign', ['PRADHAN']],
  ['Finalise list: Pradhan D', 'list.finalise', ['PRADHAN']],
  ['§12.3 higher level returns', 'list.return', ['BLOCK_OFFICER', 'COLLECTOR', 'RD_DEPT']],
  ['Consolidation: BDO D (block)', 'consolidation.block', ['BLOCK_OFFICER']],
  ['Consolidation: Collector D (district)', 'consolidation.district', ['COLLECTOR']],
  ['Department approval: RD D', 'list.approve', ['RD_DEPT']],
  ['Issue AAY card: GP D rural', 'card.issue', OFFICE],
  ['Suspend / cancel card: propose', 'card.propose', [...OFFICE, 'VERIFYING_OFFICER', 'BLOCK_OFFICER', 'ULB_OFFICER']],
  ['Suspend / cancel card: Food insp./FSO D suspend', 'card.suspend', ['FOOD_INSPECTOR', 'FSO']],
  [
    'Suspend / cancel card: whoever takes part writes down the answer',
    'card.hear',
    [...OFFICE, 'VERIFYING_OFFICER', 'BLOCK_OFFICER', 'ULB_OFFICER', 'FOOD_INSPECTOR', 'FSO', 'DFSC'],
  ],
  ['Suspend / cancel card: DFSC D cancel', 'card.cancel', ['DFSC']],
]

const panchayat = placePath('2/25/b135/p900001')
const officer = (role: Role): Actor => ({
  accountId: `account-${role}`,
  postingId: `posting-${role}`,
  name: role,
  role,
  place: placePath('2'),
  panchayats: [panchayat],
})

describe('the permission table (domain §11)', () => {
  it('names every verb of the portal once', () => {
    expect(TABLE.map(([, verb]) => verb).sort()).toEqual(Object.keys(GRANTS).sort())
  })

  it.each(TABLE)('%s · %s: these roles may, every other is refused', (_row, verb, roles) => {
    const may = ROLES.filter((role) => permit(officer(role), verb, { place: panchayat }).ok)
    expect([...may].sort()).toEqual([...roles].sort())
  })

  it('§11 · the State administrator decides no case', () => {
    const decided = TABLE.filter(([, verb, roles]) => GRANTS[verb].decides && roles.includes('STATE_ADMIN'))
    expect(decided).toEqual([])
  })

  it('R44 R57 · an officer without an assignment and one of another area are refused', () => {
    const idle: Actor = { ...officer('VERIFYING_OFFICER'), panchayats: [] }
    expect(codeOf(permit(idle, 'application.verify', { place: panchayat }))).toBe('access.denied')
    const away: Actor = { ...officer('GP_SECRETARY'), place: placePath('2/25/b135/p900002') }
    expect(codeOf(permit(away, 'card.issue', { place: panchayat }))).toBe('access.denied')
  })

  it('separation of duty 4 · an officer does not verify the own household', () => {
    const kin: Actor = { ...officer('VERIFYING_OFFICER'), ownHouseholdId: 'h1' }
    expect(codeOf(permit(kin, 'application.verify', { place: panchayat, householdId: 'h1' }))).toBe(
      'access.ownHousehold',
    )
    expect(codeOf(permit(kin, 'application.verify', { place: panchayat, householdId: 'h2' }))).toBe('ok')
  })
})
