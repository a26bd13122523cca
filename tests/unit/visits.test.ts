import { describe, expect, it } from 'vitest'
import { currentFlags, type FlagFacts, snapshotOf } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'
import type { Birth } from '@/lib/domain/household/household'
import { inVillageOrder, walked } from '@/lib/domain/household/walking-order'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { censusGrounds, type Elder, groundCode, visitGrounds } from '@/lib/domain/visit/grounds'
import { dueAgain, isDue, recordOutcome, VISIT_OUTCOMES } from '@/lib/domain/visit/outcomes'
import { saturation, sharePercent } from '@/lib/domain/visit/saturation'
import { pageOfWalk } from '@/lib/features/visits/view'
import { visitRules } from '@/lib/rules/visits'
import { TODAY } from '@/tests/support/cast'
import { CENSUS_DAY, lawful, refusalOf } from '@/tests/support/factories'

const { figures, againDays } = lawful(visitRules(TODAY, []))
const flags = (...holding: CensusFlag[]) => currentFlags(snapshotOf(CENSUS_DAY, holding), [])
const years = (count: number) => `${Number(TODAY.slice(0, 4)) - count}${TODAY.slice(4)}`
const elder = (birth: Birth | null, serial = 1) => ({ serial, name: { en: 'Devki Devi' }, birth, match: false })
const born = (text: string): Birth => ({ date: plainDate(text), precision: 'EXACT' })
interface Said {
  readonly flags?: FlagFacts
  readonly withoutPension?: readonly Elder[]
  readonly applied?: boolean
}
const codes = ({ flags: said = flags(), withoutPension = [], applied = false }: Said) =>
  visitGrounds({ census: censusGrounds(said, figures), withoutPension, applied }, figures, TODAY).map(groundCode)

describe('who stands on the visit list (R20, R64, R72)', () => {
  it.each(['I1', 'I2', 'I3', 'I4', 'I5'] as const)('an automatic inclusion (%s) brings a family on it', (flag) => {
    expect(codes({ flags: flags(flag) })).toEqual([`INCLUSION:${flag}`])
  })

  it('deprivations count from the figure on: one below it does not, at it and above it do', () => {
    const all = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'] as const
    const at = figures.deprivations
    expect(codes({ flags: flags(...all.slice(0, at - 1)) })).toEqual([])
    expect(codes({ flags: flags(...all.slice(0, at)) })).toEqual([`DEPRIVED:${all.slice(0, at).join('+')}`])
    expect(codes({ flags: flags(...all.slice(0, at + 1)) })).toEqual([`DEPRIVED:${all.slice(0, at + 1).join('+')}`])
  })

  it('an automatic exclusion keeps a deprived family off it, for the census counts no further', () => {
    expect(codes({ flags: flags('X10', 'D1', 'D2', 'D3', 'I1') })).not.toEqual([])
    expect(codes({ flags: flags('X04', 'D1', 'D2', 'D3', 'I1') })).toEqual([])
  })

  it('a corrected flag counts as it stands now, not as in 2011', () => {
    const corrected = currentFlags(snapshotOf(CENSUS_DAY, ['I1']), [
      { flag: 'I1', value: false, evidence: 'FIELD_VISIT', note: 'has a house', on: TODAY },
    ])
    expect(codes({ flags: corrected })).toEqual([])
  })

  it('R72 · a senior without a pension is listed from the 65th birthday on', () => {
    expect(codes({ withoutPension: [elder(born(addDays(plainDate(years(65)), 1)))] })).toEqual([])
    expect(codes({ withoutPension: [elder(born(years(65)))] })).toEqual(['SENIOR:1'])
    expect(codes({ withoutPension: [elder(born(years(64)))] })).toEqual([])
  })

  it('F33 · whose age is not sure or not known is to be asked: unknown is never no', () => {
    const year = (count: number): Birth => ({
      date: plainDate(`${Number(TODAY.slice(0, 4)) - count}-01-01`),
      precision: 'YEAR',
    })
    const guess: Birth = { date: plainDate(`${Number(TODAY.slice(0, 4)) - 64}-01-01`), precision: 'ESTIMATE' }
    expect(codes({ withoutPension: [elder(year(65))] })).toEqual(['PERHAPS_SENIOR:1'])
    expect(codes({ withoutPension: [elder(guess)] })).toEqual(['PERHAPS_SENIOR:1'])
    expect(codes({ withoutPension: [elder(null)] })).toEqual(['PERHAPS_SENIOR:1'])
    expect(codes({ withoutPension: [elder(year(66))] })).toEqual(['SENIOR:1'])
  })

  it('who has applied is not visited', () => {
    expect(codes({ flags: flags('I2'), withoutPension: [elder(born(years(80)))], applied: true })).toEqual([])
  })
})

describe('what comes of a visit', () => {
  it.each(VISIT_OUTCOMES)('%s is kept with its day', (outcome) => {
    expect(lawful(recordOutcome({ on: TODAY, outcome }, null, TODAY))).toEqual({ on: TODAY, outcome })
  })

  it('a visit is not of tomorrow, not before the last one, and not of another year', () => {
    const visit = { on: TODAY, outcome: 'LOCKED' } as const
    expect(refusalOf(recordOutcome({ ...visit, on: addDays(TODAY, 1) }, null, TODAY))).toBe('visits.inFuture')
    expect(refusalOf(recordOutcome({ ...visit, on: addDays(TODAY, -1) }, visit, TODAY))).toBe('visits.beforeLast')
    expect(recordOutcome(visit, visit, TODAY).ok).toBe(true)
    expect(recordOutcome({ ...visit, on: addDays(TODAY, -365) }, null, TODAY).ok).toBe(true)
    expect(refusalOf(recordOutcome({ ...visit, on: addDays(TODAY, -366) }, null, TODAY))).toBe('visits.longAgo')
  })

  it('an open matter comes back after the days of the setting, not a day earlier; a settled one does not', () => {
    const visited = (days: number) => ({ on: addDays(TODAY, -days), outcome: 'LOCKED' }) as const
    expect(isDue(null, againDays, TODAY)).toBe(true)
    expect(isDue(visited(againDays - 1), againDays, TODAY)).toBe(false)
    expect(isDue(visited(againDays), againDays, TODAY)).toBe(true)
    expect(isDue(visited(againDays + 1), againDays, TODAY)).toBe(true)
    expect(dueAgain({ on: TODAY, outcome: 'NOT_INTERESTED' }, againDays, TODAY)).toBeNull()
  })

  it.each(['DIED', 'MIGRATED'] as const)('%s takes no family off the list before the register is told', (outcome) => {
    expect(isDue({ on: TODAY, outcome }, againDays, TODAY)).toBe(true)
  })
})

describe('walking order', () => {
  const house = (villageName: string, walkingOrder: string, id: string) => ({
    ...{ village: placePath(`2/25/s1/v${villageName.length}`), villageName: { en: villageName, hi: villageName } },
    ...{ walkingOrder, id },
  })

  it('runs village by village in the order of their names, house by house as the register keeps them', () => {
    const ids = walked([
      house('Nauni', '1010', 'e'),
      house('Nauni', '1002', 'd'),
      house('Koti', '2', 'c'),
      house('Koti', '1009', 'b'),
      house('Koti', '1009', 'a'),
    ]).map(({ id }) => id)
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('counts the numbers in the names of villages, and tells two villages of one name apart', () => {
    const ward = (name: string, code: number) => ({
      village: placePath(`2/25/s1/v${code}`),
      villageName: { en: name, hi: name },
    })
    const inOrder = [ward('Ward 10', 1), ward('Ward 2', 3), ward('Ward 2', 2)].toSorted(inVillageOrder)
    expect(inOrder.map(({ village }) => village.slice(-2))).toEqual(['v2', 'v3', 'v1'])
  })
})

describe('R5 · saturation shows both numbers', () => {
  it('counts of the known eligible only, and a card counts as applied', () => {
    const counted = saturation([
      { eligible: true, applied: true, covered: true },
      { eligible: true, applied: false, covered: true },
      { eligible: true, applied: false, covered: false },
      { eligible: false, applied: true, covered: true },
    ])
    expect(counted).toEqual({ eligible: 3, applied: 2, covered: 2 })
    expect(sharePercent(2, counted)).toBe(66)
    expect(sharePercent(0, { eligible: 0, applied: 0, covered: 0 })).toBeNull()
    expect(censusGrounds(flags('I1'), figures)).toEqual([{ kind: 'INCLUSION', flags: ['I1'] }])
  })
})

describe('a page of the walk', () => {
  const rows = ['a', 'b', 'c'].map((number) => ({
    ...{ id: number, number, village: placePath('2/25/s1/v1'), villageName: { en: 'K', hi: 'K' }, houseNo: null },
    ...{ headName: 'x', headNameHi: null, headGuardian: null, headGuardianHi: null, walkingOrder: '2 x' },
    ...{ grounds: [], last: null, due: true },
  }))

  it('goes on after the last family of the page before', () => {
    expect(pageOfWalk(rows, undefined, 2)).toMatchObject({ next: 'b' })
    expect(pageOfWalk(rows, 'b', 2).rows.map(({ number }) => number)).toEqual(['c'])
    expect(pageOfWalk(rows, 'b', 2).next).toBeNull()
  })

  it('begins anew when that family has left the list meanwhile', () => {
    expect(pageOfWalk(rows, 'gone', 2).rows.map(({ number }) => number)).toEqual(['a', 'b'])
  })
})
