import { describe, expect, it } from 'vitest'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { currentFlags, snapshotOf } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'
import type { Member } from '@/lib/domain/household/household'
import type { RegisterKind } from '@/lib/domain/pension/register'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { ASKED_AT, CONVERGING_SCHEMES, DEPARTMENTS } from '@/lib/domain/standing/catalogue'
import { ledgerOf, type LedgerSources } from '@/lib/domain/standing/ledger'
import { type SchemeStanding, state } from '@/lib/domain/standing/standing'
import { suggest } from '@/lib/domain/standing/suggest'
import { CONVERGENCE } from '@/lib/rules/convergence'
import { TODAY } from '@/tests/support/cast'
import { aayRules, CENSUS_DAY, household, lawful, member, refusalOf } from '@/tests/support/factories'

const { ages } = aayRules()
const years = (count: number) => plainDate(`${Number(TODAY.slice(0, 4)) - count}${TODAY.slice(4)}`)
const aged = (count: number, facts: Partial<Member> = {}) =>
  member({ birth: { date: years(count), precision: 'EXACT' }, ...facts })
const told = (members: readonly Member[], ...flags: CensusFlag[]) => ({
  household: household({ members, mainIncome: null }),
  flags: currentFlags(snapshotOf(CENSUS_DAY, flags), []),
  ages,
})
const pointed = (members: readonly Member[], ...flags: CensusFlag[]) =>
  suggest(told(members, ...flags), CONVERGENCE, TODAY).map(({ scheme }) => scheme)

const statement: SchemeStanding = {
  scheme: 'PMUY',
  serial: null,
  standing: 'GETS',
  statedBy: 'FAMILY',
  document: null,
  on: TODAY,
}

const from = (changes: Partial<LedgerSources>): LedgerSources => ({
  ...{ catalogue: CONVERGENCE, stated: [], carded: [], pensions: [], applications: [], rationCardNo: null, hints: [] },
  living: new Set([1, 2]),
  ...changes,
})
const of = (rows: ReturnType<typeof ledgerOf>, code: string) => rows.filter(({ scheme }) => scheme.code === code)

describe('F9 · the scheme ledger of a household', () => {
  it('the catalogue names every scheme once, and each department and office is used', () => {
    expect(CONVERGENCE.map(({ code }) => code)).toEqual([...CONVERGING_SCHEMES])
    expect([...new Set(CONVERGENCE.map(({ department }) => department))].toSorted()).toEqual([...DEPARTMENTS])
    expect([...new Set(CONVERGENCE.map(({ askAt }) => askAt))].toSorted()).toEqual([...ASKED_AT])
  })

  it('a refusal by an office is recorded only with its paper, and nothing of tomorrow', () => {
    expect(refusalOf(state({ ...statement, standing: 'DENIED' }, TODAY))).toBe('standings.noPaper')
    expect(lawful(state({ ...statement, standing: 'DENIED', document: 'Letter 4' }, TODAY)).standing).toBe('DENIED')
    expect(refusalOf(state({ ...statement, on: addDays(TODAY, 1) }, TODAY))).toBe('standings.inFuture')
  })

  it('the old age pension is pointed to from 60 and Annapurna from 65: a year before, neither', () => {
    expect(pointed([aged(59)])).not.toContain('IGNOAPS')
    expect(pointed([aged(60)])).toContain('IGNOAPS')
    expect(pointed([aged(64)])).not.toContain('ANNAPURNA')
    expect(pointed([aged(65)])).toContain('ANNAPURNA')
  })

  it('the widow pension needs a widow of 40 to 79; a child under six points to the anganwadi', () => {
    const widow = (age: number) => pointed([aged(age, { gender: 'FEMALE', maritalStatus: 'WIDOWED' })])
    expect([39, 40, 79, 80].map((age) => widow(age).includes('IGNWPS'))).toEqual([false, true, true, false])
    expect([5, 6].map((age) => pointed([aged(age)]).includes('ICDS'))).toEqual([true, false])
  })

  it('F33 · what nobody knows points nowhere, and forbids nothing', () => {
    const unknown = member({ birth: null, disabilityPercent: null, maritalStatus: null })
    expect(pointed([unknown])).not.toContain('IGNDPS')
    const rows = ledgerOf(from({}))
    expect(rows.every(({ standing }) => standing === 'UNKNOWN')).toBe(true)
    expect(rows).toHaveLength(CONVERGING_SCHEMES.length)
  })

  it('what it gets or was denied is not suggested again', () => {
    const hints = suggest(told([aged(70)], 'D2'), CONVERGENCE, TODAY)
    const stated = [{ ...statement, scheme: 'PM_JAY', standing: 'DENIED' }] as const
    const rows = ledgerOf(from({ hints, stated, carded: ['AAY'] }))
    expect(of(rows, 'AAY')).toMatchObject([{ standing: 'GETS', own: { kind: 'CARD' } }])
    expect(of(rows, 'PM_JAY')).toMatchObject([{ standing: 'DENIED' }])
    expect(of(rows, 'ANNAPURNA')).toMatchObject([{ standing: 'ELIGIBLE' }])
  })

  it('F9 · each kind of pension fills its own line, with its person and its register', () => {
    const drawing = (register: RegisterKind) => {
      const rows = ledgerOf(from({ pensions: [{ serial: 2, register }] }))
      return rows.flatMap(({ scheme, standing }) => (standing === 'GETS' ? [scheme.code] : []))
    }
    expect(drawing('IGNOAPS')).toEqual(['IGNOAPS'])
    expect(drawing('STATE_OLD_AGE')).toEqual(['IGNOAPS'])
    expect(drawing('WIDOW')).toEqual(['IGNWPS'])
    expect(drawing('DISABILITY')).toEqual(['IGNDPS'])
  })

  it('F9 · one senior’s pension or refusal hides nothing of the other’s, and bars only the own Annapurna', () => {
    const hints = suggest(told([aged(70), aged(68, { serial: 2 })]), CONVERGENCE, TODAY)
    const pensions = [{ serial: 1, register: 'STATE_OLD_AGE' }] as const
    const rows = ledgerOf(from({ hints, pensions }))
    expect(of(rows, 'IGNOAPS').map(({ serial, standing }) => [serial, standing])).toEqual([
      [1, 'GETS'],
      [2, 'ELIGIBLE'],
    ])
    expect(of(rows, 'ANNAPURNA').map(({ serial, standing }) => [serial, standing])).toEqual([[2, 'ELIGIBLE']])
    const stated = [{ ...statement, scheme: 'IGNOAPS', serial: 1, standing: 'DENIED' }] as const
    expect(of(ledgerOf(from({ hints, stated })), 'IGNOAPS').map(({ standing }) => standing)).toEqual([
      'DENIED',
      'ELIGIBLE',
    ])
  })

  it('F9 · "nobody knows" hides no hint, and stands where there is none', () => {
    const stated = [{ ...statement, scheme: 'IGNOAPS', serial: 1, standing: 'UNKNOWN' }] as const
    const hints = suggest(told([aged(70)]), CONVERGENCE, TODAY)
    expect(of(ledgerOf(from({ hints, stated })), 'IGNOAPS')).toMatchObject([{ serial: 1, standing: 'ELIGIBLE' }])
    expect(of(ledgerOf(from({ stated })), 'IGNOAPS')).toMatchObject([{ serial: 1, standing: 'UNKNOWN' }])
  })

  it('F9 · what is open to every family is asked about, never called an entitlement', () => {
    const rows = ledgerOf(from({ hints: suggest(told([aged(30)]), CONVERGENCE, TODAY) }))
    for (const code of ['NFSA', 'PMUY', 'PMJDY', 'JJM'])
      expect(of(rows, code)).toMatchObject([{ standing: 'UNKNOWN', because: [{ kind: 'EVERYBODY' }] }])
  })

  it('F9 · the portal’s own application stands in the ledger: running, refused, and not once it was taken back', () => {
    const hints = suggest(told([aged(30)], 'D2'), CONVERGENCE, TODAY)
    const aay = (stage: ApplicationStage) =>
      of(ledgerOf(from({ hints, applications: [{ id: 'a', number: 'A-1', scheme: 'AAY', stage }] })), 'AAY')
    for (const stage of ['SUBMITTED', 'WAITLISTED', 'APPROVED'] as const)
      expect(aay(stage)).toMatchObject([{ standing: 'APPLIED', own: { stage, number: 'A-1' } }])
    for (const stage of ['NOT_SELECTED', 'REJECTED'] as const)
      expect(aay(stage)).toMatchObject([{ standing: 'DENIED', own: { stage } }])
    for (const stage of ['DRAFT', 'WITHDRAWN', 'CLOSED'] as const)
      expect(aay(stage)).toMatchObject([{ standing: 'ELIGIBLE', own: null }])
  })

  it('F9 · an Antyodaya card is a ration card; a number alone says not of which kind', () => {
    const hints = suggest(told([aged(30)]), CONVERGENCE, TODAY)
    expect(of(ledgerOf(from({ hints, carded: ['AAY'] })), 'NFSA')).toMatchObject([{ standing: 'GETS' }])
    const numbered = from({ hints, rationCardNo: 'HP-1' })
    expect(of(ledgerOf(numbered), 'NFSA')).toMatchObject([{ standing: 'UNKNOWN', own: { number: 'HP-1' } }])
    const stated = [{ ...statement, scheme: 'NFSA' }] as const
    expect(of(ledgerOf({ ...numbered, stated }), 'NFSA')).toMatchObject([{ standing: 'GETS', own: null }])
  })

  it('F9 · a line about somebody who left or died is no line of the family', () => {
    const gone = { serial: 9, register: 'WIDOW' } as const
    const stated = [{ ...statement, scheme: 'ADIP', serial: 9 }] as const
    const rows = ledgerOf(from({ pensions: [gone], stated }))
    expect(rows.filter(({ standing }) => standing !== 'UNKNOWN')).toEqual([])
  })
})
