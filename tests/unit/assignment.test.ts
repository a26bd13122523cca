import { describe, expect, it } from 'vitest'
import { assign, type Assignment, officerOn } from '@/lib/domain/assignment/assignment'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { codeOf } from '@/tests/support/selection'

const panchayat = placePath('2/25/b135/p900001')
const start = plainDate('2026-10-01')
const bhanu = { panchayat, driveId: 'drive-1', officerId: 'bhanu', orderNumber: 'DC/14', from: start }
const kiran = { ...bhanu, officerId: 'kiran', orderNumber: 'DC/20', from: addDays(start, 10) }
const inPlace: Assignment = { ...bhanu, until: null }

describe('the assigned officer', () => {
  it('R44 · a panchayat without an officer gets one by written order', () => {
    expect(assign([], bhanu)).toMatchObject({ value: { made: inPlace, ended: null } })
    expect(codeOf(assign([], { ...bhanu, orderNumber: ' ' }))).toBe('assignments.orderMissing')
  })

  it('R44 · a second officer is refused while one is active', () => {
    expect(codeOf(assign([inPlace], kiran))).toBe('assignments.alreadyAssigned')
  })

  it('R44 · the officer in place is replaced with a reason and the history is kept', () => {
    const replaced = assign([inPlace], kiran, 'Transferred')
    expect(replaced).toMatchObject({
      value: {
        made: { officerId: 'kiran', until: null },
        ended: { officerId: 'bhanu', until: addDays(kiran.from, -1) },
      },
    })
    expect(codeOf(assign([inPlace], kiran, ' '))).toBe('assignments.reasonMissing')
    expect(codeOf(assign([inPlace], { ...bhanu }, 'Again'))).toBe('assignments.sameOfficer')
    expect(codeOf(assign([inPlace], { ...kiran, from: addDays(start, -1) }, 'Backdated'))).toBe(
      'assignments.beforeCurrent',
    )
  })

  it('R44 · exactly one officer answers on every day, also on the day of the change', () => {
    const replaced = assign([inPlace], kiran, 'Transferred')
    if (!replaced.ok || !replaced.value.ended) throw new Error('not replaced')
    const history = [replaced.value.ended, replaced.value.made]
    const on = (days: number) => officerOn(history, bhanu, addDays(kiran.from, days))
    expect(on(-1)).toMatchObject({ value: { officerId: 'bhanu' } })
    expect(on(0)).toMatchObject({ value: { officerId: 'kiran' } })
    expect(codeOf(officerOn(history, bhanu, addDays(start, -1)))).toBe('assignments.none')
  })

  it('R44 · another drive and another panchayat have officers of their own', () => {
    expect(codeOf(assign([inPlace], { ...kiran, driveId: 'drive-2' }))).toBe('ok')
    expect(codeOf(assign([inPlace], { ...kiran, panchayat: placePath('2/25/b135/p900002') }))).toBe('ok')
  })

  it('R44 · an officer is assigned to a panchayat, not to a block', () => {
    expect(codeOf(assign([], { ...bhanu, panchayat: placePath('2/25/b135') }))).toBe('assignments.notPanchayat')
  })

  it('R44 · two active officers in the records are a fault, not an answer', () => {
    expect(() => officerOn([inPlace, { ...kiran, until: null }], bhanu, kiran.from)).toThrow('Two officers')
  })
})
