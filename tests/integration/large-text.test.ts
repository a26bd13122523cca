import { describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { executeWith, longTransaction, transaction } from '@/lib/platform/db'
import { STATE } from '@/tests/support/cast'

const scope = scopeOf(systemActor(STATE))
const TEXT = JSON.stringify([{ name: 'शांति "Devi"', note: "a\n\t\\'b'", fire: '🔥' }]).repeat(20_000)

describe('a text of a whole chunk of rows', () => {
  it.each([
    ['a short', transaction],
    ['a long', longTransaction],
  ])('reaches the database in %s transaction as it was, beside ordinary values', async (_which, inOne) => {
    const [row] = await inOne(scope, async (tx) => {
      await executeWith(tx, `select set_config('bench.text', $1 || $2, true)`, TEXT, '.')
      return tx.$queryRaw<{ told: string }[]>`select current_setting('bench.text') as told`
    })
    expect(row?.told === `${TEXT}.`).toBe(true)
  })

  it('several at once are not taken for each other, and a refused statement refuses', async () => {
    const told = await transaction(scope, async (tx) => {
      await Promise.all(
        ['one', 'two', 'three'].map((text) =>
          executeWith(tx, `select set_config('bench.' || $2, $1, true)`, text, text),
        ),
      )
      return tx.$queryRaw<{ all: string }[]>`
        select concat_ws(' ', current_setting('bench.one'), current_setting('bench.two'), current_setting('bench.three')) as all`
    })
    expect(told).toEqual([{ all: 'one two three' }])
    await expect(transaction(scope, (tx) => executeWith(tx, 'select $1::int', 'none'))).rejects.toThrow()
  })
})
