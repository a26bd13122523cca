import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { certain } from '@/lib/domain/shared/certain'
import type { Edition } from '@/lib/domain/pension/edition'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { openEdition } from '@/lib/features/pensions/store/registers'
import { transaction, type Tx } from '@/lib/platform/db'
import { DISTRICT } from '@/tests/support/cast'
import { officer, settle } from '@/tests/support/register-story'

let deepa: Actor

beforeAll(async () => {
  await settle()
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

const IGNOAPS: Edition = { kind: 'IGNOAPS', sender: 'Welfare', asOf: plainDate('2026-11-01') }

const open = (tx: Tx, edition = IGNOAPS) => {
  const made = { jobId: crypto.randomUUID(), accountId: deepa.accountId, at: new Date() }
  return openEdition(tx, certain(permit(deepa, 'pension.load', { place: DISTRICT })), edition, made)
}
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(deepa), work)

it('F12 · two files of one day that come in side by side fill one edition, and a file of another day its own', async () => {
  let second: Promise<string | null> = Promise.resolve(null)
  const first = await within(async (tx) => {
    const id = await open(tx)
    second = within((other) => open(other))
    // Long enough for the other one to have looked, were it not held until this one ends.
    await new Promise((resolve) => setTimeout(resolve, 400))
    return id
  })
  expect(await second).toBe(first)
  const apart = await within((tx) => open(tx, { ...IGNOAPS, asOf: plainDate('2026-11-02') }))
  expect(apart).not.toBe(first)
  expect(await within((tx) => tx.outsideRegister.count({ where: { kind: 'IGNOAPS' } }))).toBe(2)
})
