import { describe, expect, it } from 'vitest'
import { groundsOfFile, isOfFile } from '@/lib/domain/change/of-file'
import { checkRetold, untoldOf } from '@/lib/domain/household/new-head'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { member, refusedWith } from '@/tests/support/factories'

const head = member({ serial: 1, name: { en: 'Tularam', hi: 'तुलाराम' } })
const son = member({ serial: 2, name: { en: 'Gokul' }, relation: 'SON' })
const child = member({ serial: 3, name: { en: 'Bittu', hi: 'बिट्टू' }, relation: 'GRANDCHILD' })
const gone = member({ serial: 4, relation: 'SPOUSE', ended: { on: plainDate('2020-01-01'), cause: 'DIED' } })
const held = [head, son, child, gone]

const untold = (next: typeof son | null, ...told: readonly number[]) =>
  untoldOf(held, next, new Set(told), TODAY).map(({ serial }) => serial)

describe('a relation is one to a head: with another head it is told anew of everybody (domain §13; decision 0102)', () => {
  it('of everybody who still lives there, the one who was the head too; who died or left is not missing', () => {
    expect(untold(son, 2)).toEqual([1, 3])
    expect(untold(son, 1, 2)).toEqual([3])
    expect(untold(son, 1, 2, 3)).toEqual([])
  })

  it('where the head stays, or none is told, nobody is missing', () => {
    expect(untold(head, 1)).toEqual([])
    expect(untold(null)).toEqual([])
  })

  it('a newcomer may be the head on the same terms', () => {
    const elder = member({ serial: 5, name: { en: 'Kanku' } })
    expect(untold(elder, 1, 2, 5)).toEqual([3])
  })

  it('a file that leaves somebody out is told who the new head is and who is missing, in both spellings', () => {
    expect(checkRetold(held, son, new Set([1, 2, 3]), TODAY).ok).toBe(true)
    expect(refusedWith(checkRetold(held, son, new Set([2]), TODAY))).toMatchObject({
      code: 'households.relationUntold',
      params: { head: 'Gokul', names: 'तुलाराम / Tularam, बिट्टू / Bittu' },
    })
  })
})

describe('F7 · what a second officer accepted of a file is known by its grounds: the file, and no reason’s code', () => {
  const accepted = { ...groundsOfFile('parivar.csv'), event: 'changed' }

  it.each([
    ['of a file', accepted, true],
    ['of a form, which says why in a code', { ...accepted, reasonCode: 'PAPER_SHOWN' }, false],
    ['of a form before there were codes, with a reason beside the paper', { ...accepted, reason: 'Paper seen' }, false],
    ['of a form without a paper', { ...accepted, document: null }, false],
    ['an event that names the same paper', { ...accepted, event: 'birth' }, false],
  ] as const)('%s', (_, version, is) => {
    expect(isOfFile(version)).toBe(is)
  })
})
