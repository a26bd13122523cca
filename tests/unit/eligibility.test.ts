import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/domain/eligibility/assess'
import type { ConditionCode, Verdict } from '@/lib/domain/eligibility/verdict'
import { CONDITIONS } from '@/lib/domain/eligibility/verdict'
import { AAY_CASES, factsOfCase } from '@/lib/rules/antyodaya-anna-yojana.cases'
import { SOURCES } from '@/lib/rules/sources'
import { TODAY, TOWN } from '@/tests/support/cast'
import { aayRules, facts, household, sorted } from '@/tests/support/factories'

const rules = aayRules()
const outcome = ({ conditions }: Verdict, code: ConditionCode) => conditions.find((one) => one.code === code)?.outcome
const judged = (known: Parameters<typeof facts>[0]) => assess(household(), facts(known), rules, TODAY)

describe('worked examples', () => {
  it.each(AAY_CASES)('$paragraph · $code', (example) => {
    const inForce = aayRules(example.day)
    const verdict = assess(example.family, factsOfCase(example, inForce.exclusions.value), inForce, example.day)
    expect(verdict.overall).toBe(example.expected.overall)
    for (const code of CONDITIONS) {
      const expected = example.expected.outcomes[code]
      if (expected) expect([code, outcome(verdict, code)]).toEqual([code, expected])
    }
  })

  it('every condition is the point of some example', () => {
    const shown = new Set(AAY_CASES.flatMap(({ expected }) => Object.keys(expected.outcomes)))
    expect([...shown].sort()).toEqual([...CONDITIONS].sort())
  })
})

describe('the verdict explains itself', () => {
  it('every condition appears once, in order, with source, paragraph and day in force', () => {
    const { conditions, on } = judged({})
    expect(conditions.map(({ code }) => code)).toEqual(CONDITIONS)
    expect(on).toBe(TODAY)
    for (const { citation, weight } of conditions) {
      expect(Object.keys(SOURCES)).toContain(citation.source)
      expect(citation.at).not.toBe('')
      expect(citation.value).toBe(weight)
    }
  })

  it('R55 · an automatic exclusion is advice that names its flags and who recorded them', () => {
    const verdict = judged({ sorting: sorted('X07', 'X09') })
    const excluded = verdict.conditions.find(({ code }) => code === 'notExcluded')
    expect(excluded).toMatchObject({ outcome: 'notMet', weight: 'advice' })
    expect(excluded?.facts).toEqual([
      { fact: 'exclusion', says: 'X07', source: 'CENSUS' },
      { fact: 'exclusion', says: 'X09', source: 'CENSUS' },
    ])
    expect(verdict.overall).toBe('likelyEligible')
  })

  it('R34 · the officer’s finding on meals stands before the family’s word', () => {
    expect(outcome(judged({ mealInsecureStated: true, mealInsecureFound: false }), 'mealInsecurity')).toBe('notMet')
    expect(outcome(judged({ mealInsecureStated: false, mealInsecureFound: true }), 'mealInsecurity')).toBe('met')
    expect(outcome(judged({ mealInsecureStated: 'unknown' }), 'mealInsecurity')).toBe('unknown')
  })

  it('a group that the family states is not known until the officer finds it', () => {
    expect(outcome(judged({ claimedGroups: ['DESTITUTE'] }), 'vulnerabilityGroup')).toBe('unknown')
    expect(outcome(judged({ foundGroups: ['DESTITUTE'] }), 'vulnerabilityGroup')).toBe('met')
    expect(outcome(judged({ claimedGroups: ['DESTITUTE'], foundGroups: [] }), 'vulnerabilityGroup')).toBe('notMet')
  })

  it('F33 · an unknown card or application asks for facts, and a known obstacle stands before the unknown', () => {
    expect(judged({ holdsCard: 'unknown' }).overall).toBe('needsFacts')
    expect(judged({ otherOpenApplication: 'unknown' }).overall).toBe('needsFacts')
    expect(judged({ otherOpenApplication: 'unknown', holdsCard: true }).overall).toBe('notEligible')
    expect(assess(household({ place: TOWN, bpl: null }), facts(), rules, TODAY).overall).toBe('notEligible')
  })
})
