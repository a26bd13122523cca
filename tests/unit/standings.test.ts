import { describe, expect, it } from 'vitest'
import { currentFlags, snapshotOf } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'
import type { Member } from '@/lib/domain/household/household'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { ASKED_AT, CONVERGING_SCHEMES, DEPARTMENTS } from '@/lib/domain/standing/catalogue'
import { type SchemeStanding, state } from '@/lib/domain/standing/standing'
import { suggest } from '@/lib/domain/standing/suggest'
import { ledger, settledSchemes } from '@/lib/features/standings/view'
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
  suggest(told(members, ...flags), new Set(), CONVERGENCE, TODAY).map(({ scheme }) => scheme.code)

const statement: SchemeStanding = {
  scheme: 'PMUY',
  serial: null,
  standing: 'GETS',
  statedBy: 'FAMILY',
  document: null,
  on: TODAY,
}

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
    const rows = ledger({
      ...{ catalogue: CONVERGENCE, stated: [], carded: [], pensioned: [], suggestions: [], names: new Map() },
    })
    expect(rows.every(({ standing }) => standing === 'UNKNOWN')).toBe(true)
    expect(rows).toHaveLength(CONVERGING_SCHEMES.length)
  })

  it('what it gets or was denied is not suggested again', () => {
    const settled = settledSchemes({ stated: [statement], carded: ['AAY'] })
    const codes = suggest(told([aged(70)], 'D2'), settled, CONVERGENCE, TODAY).map(({ scheme }) => scheme.code)
    expect(codes).not.toContain('PMUY')
    expect(codes).not.toContain('AAY')
    expect(codes).toContain('ANNAPURNA')
  })

  it('the portal’s own card stands above what was told, and a confirmed pension with its person', () => {
    const rows = ledger({
      catalogue: CONVERGENCE,
      stated: [{ ...statement, scheme: 'AAY', standing: 'UNKNOWN' }],
      carded: ['AAY'],
      pensioned: [2],
      suggestions: [],
      names: new Map([[2, { en: 'Devki', hi: 'देवकी' }]]),
    })
    expect(rows.filter(({ scheme }) => scheme === 'AAY')).toMatchObject([{ standing: 'GETS', own: 'CARD' }])
    expect(rows.find(({ scheme }) => scheme === 'IGNOAPS')).toMatchObject({ own: 'PENSION', person: { en: 'Devki' } })
  })
})
