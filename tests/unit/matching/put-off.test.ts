import { describe, expect, it } from 'vitest'
import { triedAgainAt } from '@/lib/domain/matching/put-off'

const FAILED = new Date('2026-08-15T10:00:00Z')

describe('a comparison that failed', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 1440],
    [99, 1440],
  ])('for the %ith time is tried again after %i minutes', (tries, minutes) => {
    expect(triedAgainAt(tries, FAILED).getTime() - FAILED.getTime()).toBe(minutes * 60_000)
  })
})
