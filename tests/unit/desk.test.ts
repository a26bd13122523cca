import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { CAP, type DeskItem, inOrder, tasksOf, toFallen, toGroup, toItem } from '@/lib/features/desk/view'
import { toMissing } from '@/lib/features/applications/view/missing'
import { toRound, type Visit } from '@/lib/features/verifications/view/round'
import { refuse } from '@/lib/domain/shared/result'

const TODAY = plainDate('2026-08-15')
const name = (en: string) => ({ en, hi: en })

const item = (id: string, due: string | null): DeskItem =>
  toItem(
    {
      id,
      href: `/applications/${id}`,
      dueOn: due === null ? null : plainDate(due),
      subject: { kind: 'list', panchayat: name('Basal') },
    },
    TODAY,
  )

describe('The desk: what waits for me today', () => {
  it('counts the days to the legal deadline, overdue ones below nought', () => {
    expect(item('a', '2026-08-18').daysLeft).toBe(3)
    expect(item('a', '2026-08-15').daysLeft).toBe(0)
    expect(item('a', '2026-08-13').daysLeft).toBe(-2)
    expect(item('a', null).daysLeft).toBeNull()
  })

  it('R81 · the Collector’s desk says that the signature on pensions has fallen, and nothing while it stands', () => {
    const signOff = { id: 's', orderNo: 'DC/1', on: TODAY }
    expect(toFallen({ signOff, contradicted: 1 }, TODAY)).toMatchObject([
      { href: '/pensions#sign-off', subject: { kind: 'signature', order: 'DC/1', on: TODAY }, daysLeft: null },
    ])
    expect(toFallen({ signOff, contradicted: 0 }, TODAY)).toEqual([])
    expect(toFallen(null, TODAY)).toEqual([])
    expect(tasksOf('COLLECTOR')).toContain('SIGNATURE_TO_RENEW')
  })

  it('shows the most overdue first, within a kind of work and among the kinds; what has no deadline comes last', () => {
    const drafts = toGroup('DRAFTS', '/a', [item('none', null), item('soon', '2026-08-16')])
    const returned = toGroup('RETURNED', '/b', [item('late', '2026-08-01'), item('later', '2026-07-01')])
    const lists = toGroup('LISTS_TO_DISPLAY', '/c', [item('free', null)])
    expect(inOrder([drafts, lists, returned]).map(({ task }) => task)).toEqual([
      'RETURNED',
      'DRAFTS',
      'LISTS_TO_DISPLAY',
    ])
    expect(returned.items.map(({ id }) => id)).toEqual(['later', 'late'])
    expect(drafts.items.map(({ id }) => id)).toEqual(['soon', 'none'])
  })

  it('leaves out what is empty and counts no further than the cap', () => {
    const many = toGroup(
      'TO_VERIFY',
      '/d',
      Array.from({ length: CAP + 1 }, (_, n) => item(String(n), null)),
    )
    expect(many).toMatchObject({ count: CAP, capped: true })
    expect(many.items).toHaveLength(5)
    expect(inOrder([toGroup('TO_LIST', '/e', [])])).toEqual([])
  })

  it('holds nothing that its office may not do (domain §11)', () => {
    expect(tasksOf('PRADHAN')).not.toContain('DRAFTS')
    expect(tasksOf('GP_SECRETARY')).not.toContain('TO_VERIFY')
    expect(tasksOf('AUDITOR')).toEqual([])
    // F7 · a second officer decides: the verifying officer or the block office, never the counter.
    expect(tasksOf('VERIFYING_OFFICER')).toContain('CHANGES_TO_DECIDE')
    expect(tasksOf('BLOCK_OFFICER')).toContain('CHANGES_TO_DECIDE')
    expect(tasksOf('GP_SECRETARY')).not.toContain('CHANGES_TO_DECIDE')
  })
})

describe('The officer’s round', () => {
  const visit = (walkingOrder: string, number: string): Visit => ({
    ...{
      id: number,
      version: 1,
      number,
      walkingOrder,
      stage: 'SUBMITTED',
      head: name('Kamla'),
      guardian: null,
      mobile: null,
    },
    ...{ houseNo: null, dueOn: null, late: false },
  })
  const at = (village: string, one: Visit) => ({ panchayat: name('Basal'), village: name(village), visit: one })

  it('runs village by village past the houses in the order of the register', () => {
    const round = toRound(
      [
        at('Upper', visit('1010', 'c')),
        at('Lower', visit('1001', 'e')),
        at('Upper', visit('2', 'd')),
        at('Upper', visit('1002', 'a')),
        at('Upper', visit('1010', 'b')),
      ],
      false,
    )
    expect(round.villages.map(({ village }) => village.en)).toEqual(['Lower', 'Upper'])
    expect(round.villages[1]?.visits.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(round.count).toBe(5)
  })
})

describe('What is still missing', () => {
  it('leads to the field of the paper, to the register, or nowhere when no typing helps', () => {
    expect(toMissing(refuse('applications.affidavitMissing').error).remedy).toEqual({
      page: 'paper',
      field: 'affidavit',
    })
    expect(toMissing(refuse('applications.memberIncomeMissing', { serial: 2 }).error).remedy).toEqual({
      page: 'household',
    })
    expect(toMissing(refuse('households.headMissing').error)).toMatchObject({
      basis: 'particulars',
      remedy: { page: 'household' },
    })
    expect(toMissing(refuse('drives.windowOver', { until: '2026-12-31' }).error).remedy).toBeNull()
  })
})
