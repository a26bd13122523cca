import fc from 'fast-check'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { Claim } from '@/lib/domain/selection/ranking'

const instant = fc
  .date({ min: new Date('2026-10-01T00:00:00Z'), max: new Date('2026-10-01T00:01:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString())

/** Families with facts close enough together that every key gets to decide. */
export const claims: fc.Arbitrary<Claim[]> = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 9_999 }).map((serial) => `A-${String(serial).padStart(4, '0')}`),
    recommended: fc.boolean(),
    inclusion: fc.boolean(),
    groups: fc.nat(3),
    deprivation: fc.nat(7),
    income: fc.nat(5).map((step) => step * 12_345),
    dependants: fc.nat(3),
    appliedAt: instant,
  }),
  { selector: ({ number }) => number, maxLength: 20 },
)

/** Places of every kind, few enough that some lie within others. */
export const places: readonly PlacePath[] = [
  '2',
  '3',
  '2/25',
  '2/2',
  '2/25/b135',
  '2/25/b13',
  '2/25/b135/p900001',
  '2/25/b135/p900002',
  '2/25/b135/p90000',
  '2/25/b13/p900003',
  '2/25/u248242',
  '2/25/u248242/w3',
  '2/25/s152/v18896',
].map(placePath)

export const place: fc.Arbitrary<PlacePath> = fc.constantFrom(...places)
