import { describe, expect, it } from 'vitest'
import { coveringOf, coversIn, coversOf, placesCovered } from '@/lib/domain/import/covering'
import { type OutsideRegister, registersFor, statesOf } from '@/lib/domain/pension/register'
import { addDays } from '@/lib/domain/shared/plain-date'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE, TODAY } from '@/tests/support/cast'

const TOWN = placePath('2/25/u248244')
const ELSEWHERE = placePath('2/25/b201/p900007')

describe('of which places a register speaks (R74)', () => {
  it.each([
    [STATE, ['NAMED', 'BLOCKS', 'DISTRICTS', 'WHOLE']],
    [DISTRICT, ['NAMED', 'BLOCKS', 'WHOLE']],
    [placePath('2/25/b204'), ['NAMED', 'WHOLE']],
    [PANCHAYAT, []],
    [TOWN, []],
  ])('of %s it can be said: %j', (area, said) => {
    expect(coversOf(area)).toEqual(said)
  })

  it('unsaid it is the places that its lines name: the whole area only when somebody says so', () => {
    expect(coversIn({})).toBe('NAMED')
    expect(coversIn({ covers: 'EVERYTHING' })).toBe('NAMED')
    expect(coversIn({ covers: 'WHOLE' })).toBe('WHOLE')
  })

  it('is worked out from the lines; one that names no place in the area covers none', () => {
    const named = [PANCHAYAT, TOWN, DISTRICT, PANCHAYAT]
    expect(placesCovered(DISTRICT, 'NAMED', named)).toEqual([PANCHAYAT, TOWN])
    expect(placesCovered(DISTRICT, 'BLOCKS', named)).toEqual(['2/25/b204', TOWN])
    expect(placesCovered(STATE, 'DISTRICTS', named)).toEqual(['2/25'])
    expect(placesCovered(DISTRICT, 'WHOLE', named)).toBeNull()
    expect(placesCovered(DISTRICT, 'NAMED', [DISTRICT])).toEqual([])
  })

  it('shows the twenty places with most lines, and counts what names none', () => {
    const places = Array.from({ length: 21 }, (_, at) => placePath(`2/25/b204/p${900_001 + at}`))
    const found = coveringOf(DISTRICT, new Map([[DISTRICT, 3], ...places.map((place, at) => [place, at + 1] as const)]))
    expect(found).toMatchObject({ further: 1, unplaced: 3 })
    expect(found.parts).toHaveLength(20)
    expect(found.parts[0]).toEqual({ place: places[20], lines: 21 })
    expect(coveringOf(DISTRICT, new Map(places.slice(1).map((place) => [place, 1]))).further).toBe(0)
  })

  it('where it does not speak it leaves nobody "not found"; its lines are asked of everybody in its area', () => {
    const only = { IGNOAPS: true, STATE_OLD_AGE: false, WIDOW: false, DISABILITY: false }
    const register = (covers: readonly PlacePath[], asOf = TODAY): OutsideRegister => ({
      ...{ id: 'r1', place: DISTRICT, kind: 'IGNOAPS', sender: 'Welfare', asOf, returned: 0, covers },
    })
    const said = (place: PlacePath, ...registers: readonly OutsideRegister[]) =>
      statesOf(only, place, registersFor(registers, place, TODAY), TODAY, 35)[0]?.state
    const one = register([PANCHAYAT])
    expect([PANCHAYAT, NEXT_PANCHAYAT, ELSEWHERE, DISTRICT].map((place) => said(place, one))).toEqual([
      ...['FRESH', 'PLACES', 'PLACES', 'PLACES'],
    ])
    expect(said(ELSEWHERE, register([]))).toBe('PLACES')
    expect(registersFor([one], ELSEWHERE, TODAY)).toEqual([one])
    // An older one of another office that speaks for the whole district speaks here too.
    const whole: OutsideRegister = { ...one, id: 'r2', sender: 'Tehsil', asOf: addDays(TODAY, -9), covers: [DISTRICT] }
    expect(statesOf(only, ELSEWHERE, [one, whole], TODAY, 35)[0]).toMatchObject({ state: 'FRESH', asOf: whole.asOf })
    expect(said(ELSEWHERE, register([PANCHAYAT], addDays(TODAY, -36)))).toBe('OLD')
  })
})
