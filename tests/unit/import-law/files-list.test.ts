import { describe, expect, it } from 'vitest'
import { CHANGED_SINCE_SHOWN, isAsShown } from '@/lib/domain/import/as-shown'
import { isMendable } from '@/lib/domain/import/mend'
import { problem } from '@/lib/domain/import/problem'
import { type ImportOutcome, type Judged, receiptOf } from '@/lib/domain/import/receipt'
import { placesIn } from '@/lib/features/imports/view/families'
import { type KeptJob, toImportRow } from '@/lib/features/imports/view/row'

const judged = (outcome: ImportOutcome, asked = 0): Judged => ({ outcome, rows: 2, problems: [], asked })
const receipt = receiptOf([judged('CREATED'), judged('LEFT', 3), judged('REJECTED')])
const job: KeptJob = {
  kind: 'HOUSEHOLDS',
  stage: 'READY',
  ...{ id: 'a', source: 'PARIVAR', sender: 'NIC', fileName: 'a.csv', accountId: 'nobody' },
  ...{ answers: {}, foreseen: receipt, counts: null, createdAt: new Date(0) },
}

describe('F24 · a file in the list of files', () => {
  it('says before its import what would be taken and what would go to a second officer, and after it what was', () => {
    const sums = { all: 6, taken: 2, returned: 2, asked: 1 }
    expect(toImportRow(job, new Map()).rows).toEqual({ ...sums, done: false })
    expect(toImportRow({ ...job, stage: 'DONE', counts: receipt }, new Map()).rows).toEqual({ ...sums, done: true })
    expect(toImportRow({ ...job, foreseen: null }, new Map()).rows).toBeNull()
  })

  it('names who handed it in: the account, or whoever stood at the terminal', () => {
    const asha = { en: 'Asha', hi: 'आशा' }
    const fromTerminal = { ...job, answers: { by: 'root@nic' } }
    expect(toImportRow(fromTerminal, new Map()).who).toEqual({ en: 'root@nic', hi: 'root@nic' })
    expect(toImportRow(fromTerminal, new Map([['nobody', asha]])).who).toEqual(asha)
    expect(toImportRow(job, new Map()).who).toBeNull()
  })

  it('has every place that its differences name, so that none is shown as a path', () => {
    expect(
      placesIn([
        { before: '2/25/s165/v21869', after: '2/25/s165/v21870' },
        { before: 'Nauni', after: null },
      ]),
    ).toEqual(['2/25/s165/v21869', '2/25/s165/v21870'])
  })
})

describe('F22 · what is applied is what was shown', () => {
  const change = { field: 'houseNo', before: '1', after: '2', applied: true }
  const now = { changes: [change], outcome: 'UPDATED' } as const
  const told = (shown: Parameters<typeof isAsShown>[1]['shown'], back = false) => ({ shown, back })

  it.each([
    ['the same difference', told(now), true],
    ['the same, written in another order', told({ ...now, changes: [{ ...change, asked: false }] }), true],
    ['another value in the register', told({ ...now, changes: [{ ...change, before: '9' }] }), false],
    ['a fact more', told({ ...now, changes: [change, { ...change, field: 'mobile' }] }), false],
    ['a fact that was to wait', told({ ...now, changes: [{ ...change, applied: false, asked: true }] }), false],
    ['another end', told({ ...now, outcome: 'LEFT' }), false],
    ['a family that was new', told(null), false],
  ])('%s', (_, shown, same) => {
    expect(isAsShown(now, shown)).toBe(same)
  })

  it('who is new was shown as new; whoever came back then was not', () => {
    const fresh = { changes: null, outcome: 'CREATED' } as const
    expect([isAsShown(fresh, told(null)), isAsShown(fresh, told(null, true))]).toEqual([true, false])
  })

  it('what comes back or changes nothing needs no showing', () => {
    for (const outcome of ['REJECTED', 'HERE', 'UNCHANGED'] as const)
      expect(isAsShown({ ...now, outcome }, told(null, true))).toBe(true)
  })

  it('no cell of a family that changed since is wrong: it is looked at again, not corrected', () => {
    const row = { line: 2, cells: [], problems: [problem(2, null, CHANGED_SINCE_SHOWN)] }
    expect([isMendable([{ ...row, problems: [] }]), isMendable([row])]).toEqual([true, false])
  })
})
