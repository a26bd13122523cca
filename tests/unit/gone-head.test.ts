import { describe, expect, it } from 'vitest'
import { goneHead } from '@/lib/features/applications/view/gone'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { person } from '@/tests/support/life-facts'

const NAME = { en: 'Satya Devi', hi: 'सत्या देवी' }
const DAY = plainDate('2026-11-20')
const satya = person({ serial: 1, name: NAME, relation: 'HEAD' })
const rajiv = person({ serial: 2, name: { en: 'Rajiv Lal', hi: 'राजीव लाल' }, relation: 'SON' })
const died = { ...satya, ended: { on: DAY, cause: 'DIED' as const } }

describe('the head whom an application names, against the register (F13, F39)', () => {
  it('is gone once she died or left, with the day and the question that waits', () => {
    expect(goneHead(NAME, [died, rajiv], 'q')).toEqual({ name: NAME, cause: 'DIED', on: DAY, question: 'q' })
    const later = { ...satya, serial: 3, ended: { on: plainDate('2026-11-21'), cause: 'MOVED_OUT' as const } }
    expect(goneHead(NAME, [died, later], null)).toMatchObject({ cause: 'MOVED_OUT', question: null })
  })

  it('is not while she, or somebody of her name, lives there, nor when an entry was made wrongly', () => {
    expect(goneHead(NAME, [satya, rajiv], null)).toBeNull()
    expect(goneHead(NAME, [died, { ...satya, serial: 4 }], null)).toBeNull()
    expect(goneHead(NAME, [{ ...satya, ended: { on: DAY, cause: 'ENTERED_WRONGLY' as const } }], null)).toBeNull()
    expect(goneHead(NAME, [rajiv], null)).toBeNull()
  })
})
