import { beforeAll, describe, expect, it } from 'vitest'
import { stepDuplicates } from '@/lib/caretaker/compare-waiting'
import type { Actor } from '@/lib/domain/access/actor'
import { partPair } from '@/lib/features/duplicates/commands/part'
import { following } from '@/lib/features/duplicates/store/following'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { countWaiting } from '@/lib/features/duplicates/store/uncompared'
import { execute } from '@/lib/platform/command'
import { BLOCK, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { imported, TERMINAL } from '@/tests/support/imports'
import { NOON, officer, settle } from '@/tests/support/register-story'
import { enter, seenBy, someone } from '@/tests/support/second-entries'
import { FAMILIES, survey } from '@/tests/support/two-registers'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
})

const queue = () => seenBy(bhanu, (tx) => pairs.queue(tx, null, 50))
const after = (pair: { readonly id: string; readonly score: number }) => seenBy(bhanu, (tx) => following(tx, pair))
const twice = async (person: ReturnType<typeof someone>) => {
  lawful(await enter(asha, person))
  lawful(await enter(asha, person))
}

// One story: the queue is empty, and grows.
describe('going through the queue pair by pair (F18)', () => {
  it('of one pair alone there is no next one', async () => {
    await twice(someone('Hira Lal', 'हीरा लाल', 'Devi Ram', '02-03-1961'))
    const [only] = await queue()
    if (!only) throw new Error('No pair')
    expect(await after(only)).toBeNull()
  })

  it('comes by each of three pairs once, and says at the last one that the queue begins anew', async () => {
    await twice(someone('Bali Ram', 'बाली राम', 'Jai Ram', '1949'))
    await twice(someone('Nek Chand', 'नेक चन्द', 'Sunder Singh', '11-12-1955'))
    const all = await queue()
    expect(all).toHaveLength(3)
    const [first, second, third] = all
    if (!first || !second || !third) throw new Error('No pairs')
    expect(await after(first)).toEqual({ id: second.id, again: false })
    expect(await after(second)).toEqual({ id: third.id, again: false })
    expect(await after(third)).toEqual({ id: first.id, again: true })
  })

  it('goes on behind a pair that was just decided, and then leaves it out', async () => {
    const [first, second, third] = await queue()
    if (!first || !second || !third) throw new Error('No pairs')
    lawful(await execute(partPair, bhanu, { id: second.id, version: second.version, reason: 'Two' }, { now: NOON }))
    expect(await after(second)).toEqual({ id: third.id, again: false })
    expect(await after(first)).toEqual({ id: third.id, again: false })
    expect(await after(third)).toEqual({ id: first.id, again: true })
  })

  it('F18 · tells how many families that a file brought no comparison has reached yet, rather than that nobody is twice', async () => {
    await imported(TERMINAL, survey(FAMILIES, '73'))
    const waiting = (most: number) => seenBy(bhanu, (tx) => countWaiting(tx, null, most))
    expect(await waiting(10)).toBe(3)
    expect(await waiting(2)).toBe(2)
    while (await stepDuplicates()) continue
    expect(await waiting(10)).toBe(0)
  })
})
