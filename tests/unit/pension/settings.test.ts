import { describe, expect, it } from 'vitest'
import { parseSetting } from '@/lib/rules/state-settings'
import { ALL } from '@/tests/support/pension-facts'

describe('the State’s own figures', () => {
  it.each<[Parameters<typeof parseSetting>[0], unknown, boolean]>([
    ['pensionMatchFrom', 49, false],
    ['pensionMatchFrom', 50, true],
    ['pensionMatchFrom', 100, true],
    ['pensionMatchFrom', 101, false],
    ['pensionCheckDay', 28, true],
    ['pensionCheckDay', 29, false],
    ['pensionRegisterDays', 0, false],
    ['pensionRegisters', ALL, true],
    ['pensionRegisters', { ...ALL, WIDOW: 'yes' }, false],
    ['pensionRegisters', { IGNOAPS: false, STATE_OLD_AGE: false, WIDOW: false, DISABILITY: false }, false],
  ])('%s %o: %s', (key, value, readable) => {
    expect(parseSetting(key, value).ok).toBe(readable)
  })
})
