import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { enterSetting } from '@/lib/features/settings/commands'
import * as settings from '@/lib/features/settings/store'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { settingsOn } from '@/lib/rules/state-settings'
import { chainOf } from '@/tests/support/accounts'

const NOW = new Date('2026-08-15T06:30:00Z')
const TODAY = plainDate('2026-08-15')
const HIMACHAL = placePath('2')
const admin: Actor = {
  accountId: crypto.randomUUID(),
  postingId: crypto.randomUUID(),
  name: 'Indira',
  role: 'STATE_ADMIN',
  place: HIMACHAL,
}
const enter = async (key: string, value: unknown, from = TODAY, actor = admin) => {
  const done = await execute(enterSetting, actor, { key, value, from, authority: 'RDD/7/2026' }, { now: NOW })
  return done.ok ? 'done' : done.error.code
}
const on = async (day = TODAY) => {
  const rows = await transaction(scopeOf(admin), (tx) => settings.ofState(tx, HIMACHAL))
  const read = settingsOn(day, rows)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const QUORUM = {
  basis: 'FAMILIES',
  fraction: { numerator: '1', denominator: '3' },
  minWomenFraction: { numerator: '1', denominator: '2' },
  waitMinutes: '30',
  adjournMinDays: '7',
  adjournMaxDays: '14',
  relaxedAfterFailures: '2',
  relaxedFraction: { numerator: '0', denominator: '1' },
  absoluteCap: '',
  minStFraction: { numerator: '', denominator: '' },
}

describe('State settings (requirement 7: masters and rule sets, domain §11)', () => {
  it('a dated choice holds from its day on, and the former one before it', async () => {
    expect((await on()).verificationDays.value).toBe(15)
    expect(await enter('verificationDays', '10', addDays(TODAY, 30))).toBe('done')
    expect((await on()).verificationDays.value).toBe(15)
    expect((await on(addDays(TODAY, 29))).verificationDays.value).toBe(15)
    expect((await on(addDays(TODAY, 30))).verificationDays).toMatchObject({ value: 10, at: 'RDD/7/2026' })
  })

  it('R39 · each State goes by its own orders: another State’s choice changes nothing here', async () => {
    const punjab: Actor = { ...admin, place: placePath('3') }
    expect(await enter('verificationDays', '5', TODAY, punjab)).toBe('done')
    expect((await on()).verificationDays.value).toBe(15)
    const theirs = await transaction(scopeOf(punjab), (tx) => settings.ofState(tx, placePath('3/41/b9/p7')))
    expect(theirs.map(({ key, value }) => [key, value])).toEqual([['verificationDays', 5]])
  })

  it('a second choice for one day wins, and the first stays in the history', async () => {
    await enter('cardIssueDays', '20')
    await enter('cardIssueDays', '25')
    expect((await on()).cardIssueDays.value).toBe(25)
    const rows = await transaction(scopeOf(admin), (tx) => settings.ofState(tx, HIMACHAL))
    expect(rows.filter(({ key }) => key === 'cardIssueDays').map(({ value }) => value)).toEqual([20, 25])
  })

  it('truth, choices, weights and the whole rule of quorum are read from what a form types', async () => {
    expect(await enter('acceptIncomplete', 'yes')).toBe('done')
    expect(await enter('referenceDateRule', 'APRIL_1')).toBe('done')
    expect(await enter('aayGrainSplit', { wheatGrams: '20,000', riceGrams: '15000' })).toBe('done')
    expect(await enter('quorumRule', QUORUM)).toBe('done')
    const holding = await on()
    expect([holding.acceptIncomplete.value, holding.referenceDateRule.value]).toEqual([true, 'APRIL_1'])
    expect(holding.aayGrainSplit.value).toEqual({ wheatGrams: 20_000, riceGrams: 15_000 })
    expect(holding.quorumRule.value).toMatchObject({
      minWomenFraction: { numerator: 1, denominator: 2 },
      absoluteCap: null,
      minStFraction: null,
      authorityRef: 'RDD/7/2026',
    })
  })

  it.each([
    ['a setting that nobody knows', 'sweets', '1', 'settings.unknown'],
    ['a number that is none', 'verificationDays', 'soon', 'settings.unreadable'],
    ['more days than a year', 'verificationDays', '366', 'settings.unreadable'],
    [
      'a share above one',
      'quorumRule',
      { ...QUORUM, fraction: { numerator: '4', denominator: '3' } },
      'settings.unreadable',
    ],
    ['no value at all', 'verificationDays', undefined, 'settings.unreadable'],
  ])('%s is refused', async (_, key, value, code) => {
    expect(await enter(key, value)).toBe(code)
  })

  it('nothing is set for a day that is over', async () => {
    expect(await enter('verificationDays', '10', addDays(TODAY, -1))).toBe('settings.inThePast')
  })

  it('only the State administrator sets them; a former choice can be neither changed nor deleted', async () => {
    expect(await enter('verificationDays', '10', TODAY, { ...admin, role: 'COLLECTOR' })).toBe('access.denied')
    const change = transaction(scopeOf(admin), (tx) => tx.stateSetting.updateMany({ data: { authority: 'mine' } }))
    await expect(change).rejects.toThrow(/permission denied/)
    const remove = transaction(scopeOf(admin), (tx) => tx.$executeRaw`delete from state_settings`)
    await expect(remove).rejects.toThrow(/permission denied/)
  })

  it('every choice stands in the journal of the State', async () => {
    expect((await chainOf('2')).filter((type) => type === 'settings.changed').length).toBeGreaterThanOrEqual(7)
  })
})
