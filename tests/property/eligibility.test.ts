import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VULNERABILITY_GROUPS } from '@/lib/domain/application/groups'
import { currentFlags, type Snapshot } from '@/lib/domain/census/current'
import { CENSUS_FLAGS, type CensusFlag, DEPRIVATIONS, EXCLUSIONS } from '@/lib/domain/census/flags'
import { sortFamily } from '@/lib/domain/census/sorting'
import { type ApplicationFacts, assess } from '@/lib/domain/eligibility/assess'
import { ageInterval } from '@/lib/domain/household/age'
import { ageOn, plainDate } from '@/lib/domain/shared/plain-date'
import { CENSUS_DAY, aayRules, household } from '@/tests/support/factories'
import { PANCHAYAT, TODAY, TOWN } from '@/tests/support/cast'

const rules = aayRules()
const flags = fc.dictionary(fc.constantFrom(...CENSUS_FLAGS), fc.boolean(), { noNullPrototype: true })
const snapshots: fc.Arbitrary<Snapshot> = flags.map((known) => ({ takenOn: CENSUS_DAY, flags: known }))
const sort = (snapshot: Snapshot | null) => sortFamily(currentFlags(snapshot, []), rules.exclusions.value)
const withFlag = (snapshot: Snapshot, flag: CensusFlag, value: boolean): Snapshot => ({
  ...snapshot,
  flags: { ...snapshot.flags, [flag]: value },
})
const truths = fc.constantFrom(true, false, 'unknown' as const)
const groups = fc.subarray([...VULNERABILITY_GROUPS])
const families = fc.record({
  place: fc.constantFrom(PANCHAYAT, TOWN),
  bpl: fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'NOT_BPL' as const }),
    fc.record({
      kind: fc.constant('LISTED' as const),
      number: fc.constant('7'),
      listYear: fc.integer({ min: 1995, max: 2026 }),
    }),
  ),
})
const known: fc.Arbitrary<ApplicationFacts> = fc.record({
  bplAttested: fc.boolean(),
  otherOpenApplication: truths,
  holdsCard: truths,
  mealInsecureStated: truths,
  mealInsecureFound: fc.option(fc.boolean()),
  claimedGroups: groups,
  foundGroups: fc.option(groups),
  sorting: fc.option(snapshots).map(sort),
})

describe('for every family', () => {
  it('adding a deprivation never lowers the score', () => {
    fc.assert(
      fc.property(snapshots, fc.constantFrom(...DEPRIVATIONS), (snapshot, flag) => {
        expect(sort(withFlag(snapshot, flag, true)).score).toBeGreaterThanOrEqual(sort(snapshot).score)
      }),
    )
  })

  it('the score lies between 0 and 7, and only a known exclusion excludes', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const { score, step, excludedBy } = sort(snapshot)
        expect(score).toBe(DEPRIVATIONS.filter((flag) => snapshot.flags[flag] === true).length)
        expect(step === 'EXCLUDED').toBe(excludedBy.length > 0)
        expect(excludedBy.every(({ flag }) => snapshot.flags[flag] === true)).toBe(true)
      }),
    )
  })

  it('F33 · forgetting a fact never makes a family not eligible that was not', () => {
    const forgetful = fc.record({
      otherOpenApplication: fc.boolean(),
      holdsCard: fc.boolean(),
      sorting: fc.boolean(),
      meals: fc.boolean(),
    })
    fc.assert(
      fc.property(families, known, forgetful, (family, facts, forget) => {
        const less: ApplicationFacts = {
          ...facts,
          ...(forget.otherOpenApplication ? { otherOpenApplication: 'unknown' } : {}),
          ...(forget.holdsCard ? { holdsCard: 'unknown' } : {}),
          ...(forget.meals ? { mealInsecureStated: 'unknown', mealInsecureFound: null, foundGroups: null } : {}),
          ...(forget.sorting ? { sorting: sort(null) } : {}),
        }
        const before = assess(family, facts, rules, TODAY).overall
        if (before !== 'notEligible') expect(assess(family, less, rules, TODAY).overall).not.toBe('notEligible')
      }),
    )
  })

  it('F33 · every "not eligible" rests on a required condition that is known to fail', () => {
    fc.assert(
      fc.property(families, known, (family, facts) => {
        const { overall, conditions } = assess(family, facts, rules, TODAY)
        const failing = conditions.filter(({ weight, outcome }) => weight === 'required' && outcome === 'notMet')
        expect(overall === 'notEligible').toBe(failing.length > 0)
      }),
    )
  })

  it('R55 · no exclusion of the census makes a family not eligible', () => {
    fc.assert(
      fc.property(known, snapshots, fc.constantFrom(...EXCLUSIONS), (facts, snapshot, flag) => {
        const verdict = (sorting: ApplicationFacts['sorting']) =>
          assess(household(), { ...facts, sorting }, rules, TODAY).overall
        expect(verdict(sort(withFlag(snapshot, flag, true)))).toBe(verdict(sort(null)))
      }),
    )
  })

  it('the true age always lies in the interval of a less precise birth', () => {
    const days = fc
      .integer({ min: 0, max: 45_000 })
      .map((day) => plainDate(new Date(Date.UTC(1903, 0, 1 + day)).toISOString().slice(0, 10)))
    fc.assert(
      fc.property(days, fc.constantFrom('EXACT' as const, 'YEAR' as const, 'ESTIMATE' as const), (date, precision) => {
        const { least, most } = ageInterval({ date, precision }, TODAY, rules.ages)
        const age = Math.max(0, ageOn(date, TODAY))
        expect(least <= age && age <= most).toBe(true)
      }),
    )
  })
})
