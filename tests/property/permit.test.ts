import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, ROLES } from '@/lib/domain/access/actor'
import { GRANTS, type Verb } from '@/lib/domain/access/grants'
import { permit } from '@/lib/domain/access/permit'
import { includes, scopeOf } from '@/lib/domain/access/scope'
import { within } from '@/lib/domain/place/path'
import { place, places } from '@/tests/support/arbitraries'

const isVerb = (text: string): text is Verb => Object.hasOwn(GRANTS, text)
const VERBS = Object.keys(GRANTS).filter(isVerb)

const actor: fc.Arbitrary<Actor> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    place,
    panchayats: fc.option(fc.subarray([...places]), { nil: undefined }),
    ownHouseholdId: fc.option(fc.constantFrom('h1', 'h2'), { nil: undefined }),
  })
  .map(({ role, place: area, panchayats, ownHouseholdId }) => ({
    accountId: 'account',
    postingId: 'posting',
    name: 'Somebody',
    role,
    place: area,
    ...(panchayats && { panchayats }),
    ...(ownHouseholdId && { ownHouseholdId }),
  }))
const household = fc.constantFrom('h1', 'h2', 'h3')

describe('who may do what and see what, for every officer and every place', () => {
  it('what an officer may act on is among what the officer may see', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...VERBS), place, household, (who, verb, where, householdId) => {
        const allowed = permit(who, verb, { place: where, householdId })
        if (!allowed.ok) return
        expect(includes(scopeOf(who), { place: where })).toBe(true)
        expect(allowed.value).toMatchObject({ verb, place: where })
      }),
      { numRuns: 1_000 },
    )
  })

  it('R44 · a verifying officer sees only the assigned panchayats within the posting', () => {
    fc.assert(
      fc.property(actor, place, (who, where) => {
        const officer: Actor = { ...who, role: 'VERIFYING_OFFICER' }
        const assigned = (officer.panchayats ?? []).some((panchayat) => within(where, panchayat))
        expect(includes(scopeOf(officer), { place: where })).toBe(assigned && within(where, officer.place))
      }),
    )
  })

  it('domain §11 · the dealer of a fair price shop sees no family, not even in the own panchayat', () => {
    fc.assert(
      fc.property(actor, place, (who, where) => {
        expect(includes(scopeOf({ ...who, role: 'FPS_DEALER' }), { place: where })).toBe(false)
      }),
    )
  })

  it('R4 R57 · nobody sees or acts outside the own area', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...VERBS), place, (who, verb, where) => {
        if (within(where, who.place)) return
        expect(includes(scopeOf(who), { place: where })).toBe(false)
        expect(permit(who, verb, { place: where })).toMatchObject({ error: { code: 'access.denied' } })
      }),
    )
  })

  it('separation of duty 4 · nobody decides about the own household', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...VERBS), place, (who, verb, where) => {
        if (who.ownHouseholdId === undefined || !GRANTS[verb].decides) return
        expect(permit(who, verb, { place: where, householdId: who.ownHouseholdId }).ok).toBe(false)
      }),
    )
  })
})
