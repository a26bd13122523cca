import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { PROCEDURE } from '@/lib/rules/procedure'
import { OTHER_QUORUMS } from '@/lib/rules/quorum'
import { SOURCES } from '@/lib/rules/sources'
import { DEFAULT_SETTINGS, isSettingKey, parseSetting, settingsOn } from '@/lib/rules/state-settings'
import { codeOf, HIMACHAL, paramsOf } from '@/tests/support/selection'

const day = plainDate('2026-11-01')
const row = (key: string, value: unknown, from = day) => ({ key, value, from, authority: 'PR/2026/7' })

describe('the State’s own choices', () => {
  it('R8 · without orders the cited defaults hold', () => {
    expect(settingsOn(day, [])).toEqual({ ok: true, value: DEFAULT_SETTINGS })
    expect(DEFAULT_SETTINGS.deviationPlaces.value).toBe(3)
    expect(DEFAULT_SETTINGS.noticeDaysGeneral.value).toBe(15)
    expect(DEFAULT_SETTINGS.noticeDaysSpecial.value).toBe(7)
    expect(DEFAULT_SETTINGS.aayGrainSplit.value).toEqual({ wheatGrams: 20_000, riceGrams: 15_000 })
    expect(DEFAULT_SETTINGS.quorumRule.value).toEqual(HIMACHAL)
  })

  it.each([
    [-1, 15],
    [0, 21],
    [1, 21],
  ])('R8 · an order holds from its day on, %i days after it', (days, value) => {
    const settings = settingsOn(addDays(day, days), [row('noticeDaysGeneral', 21)])
    expect(settings).toMatchObject({ value: { noticeDaysGeneral: { value } } })
  })

  it('R8 · the newest order in force wins, and is cited', () => {
    const rows = [row('noticeDaysGeneral', 30, addDays(day, 5)), row('noticeDaysGeneral', 21)]
    const later = settingsOn(addDays(day, 9), rows)
    expect(later).toMatchObject({ value: { noticeDaysGeneral: { value: 30, at: 'PR/2026/7', source: 'state-order' } } })
    expect(settingsOn(day, rows)).toMatchObject({ value: { noticeDaysGeneral: { value: 21 } } })
    expect(settingsOn(day, [row('deviationPlaces', 5), row('deviationPlaces', 2)])).toMatchObject({
      value: { deviationPlaces: { value: 2 } },
    })
  })

  it('R8 · an unknown setting or an unreadable value is refused, never passed over', () => {
    expect(paramsOf(settingsOn(day, [row('quorum', 1)]))).toEqual({ key: 'quorum' })
    expect(codeOf(settingsOn(day, [row('noticeDaysGeneral', '21')]))).toBe('settings.unreadable')
    expect(isSettingKey('toString')).toBe(false)
  })

  it.each<[Parameters<typeof parseSetting>[0], unknown, boolean]>([
    ['noticeDaysSpecial', -1, false],
    ['noticeDaysSpecial', 0, true],
    ['noticeDaysSpecial', 365, true],
    ['noticeDaysSpecial', 366, false],
    ['noticeDaysSpecial', 1.5, false],
    ['refillVacancies', false, true],
    ['refillVacancies', 'no', false],
    ['referenceDateRule', 'APRIL_1', true],
    ['referenceDateRule', 'MAY_1', false],
    ['aayGrainSplit', { wheatGrams: 35_000, riceGrams: 0 }, true],
    ['aayGrainSplit', { wheatGrams: 0, riceGrams: 0 }, false],
    ['aayGrainSplit', { wheatGrams: 1 }, false],
    ['quorumRule', HIMACHAL, true],
    ['quorumRule', { ...HIMACHAL, absoluteCap: 500, minWomenFraction: { numerator: 3, denominator: 10 } }, true],
    ['quorumRule', { ...HIMACHAL, basis: 'PERSONS' }, false],
    ['quorumRule', { ...HIMACHAL, fraction: { numerator: 4, denominator: 3 } }, false],
    ['quorumRule', { ...HIMACHAL, fraction: '1/3' }, false],
    ['quorumRule', { ...HIMACHAL, adjournMinDays: 16 }, false],
    ['quorumRule', { ...HIMACHAL, authorityRef: ' ' }, false],
    ['quorumRule', null, false],
  ])('R8 · %s may be %j: %s', (key, value, readable) => {
    expect(parseSetting(key, value).ok).toBe(readable)
  })

  it('R47 · every State’s rule of quorum can be set as it stands in the table', () => {
    for (const { rule } of OTHER_QUORUMS)
      expect(parseSetting('quorumRule', rule.value)).toEqual({ ok: true, value: rule.value })
  })

  it('every figure of procedure names a source that exists', () => {
    const cited = [
      ...Object.values(DEFAULT_SETTINGS),
      ...Object.values(PROCEDURE).flatMap(({ periods }) => periods),
      ...OTHER_QUORUMS.map(({ rule }) => rule),
    ]
    expect(cited.filter(({ source }) => !Object.hasOwn(SOURCES, source))).toEqual([])
  })
})
