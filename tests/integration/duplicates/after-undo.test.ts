import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Side } from '@/lib/domain/matching/pair'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { partPair } from '@/lib/features/duplicates/commands/part'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import type { StoredPair } from '@/lib/features/duplicates/store/pairs'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { NOON, officer, settle } from '@/tests/support/register-story'
import { enter, ofFamily, refused, someone } from '@/tests/support/second-entries'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
})

const reason = 'Looked at all three'

/** One person, entered three times; each entry alone in its family. */
const thrice = async (name: string) => {
  const person = someone(name, '', 'Devi Ram', '01-02-1963')
  const [a, b, c] = [
    lawful(await enter(asha, person)).id,
    lawful(await enter(asha, person)).id,
    lawful(await enter(asha, person)).id,
  ]
  return [a, b, c] as const
}

const between = async (one: string, other: string): Promise<StoredPair | null> =>
  (await ofFamily(asha, one)).find(({ households }) => Object.values(households).includes(other)) ?? null

const sideOf = ({ households }: StoredPair, id: string): Side => (households.LEFT === id ? 'LEFT' : 'RIGHT')

const oneKeeping = async (kept: string, ends: string) => {
  const pair = await between(kept, ends)
  if (!pair) return 'no pair'
  const input = { id: pair.id, version: pair.version, keep: sideOf(pair, kept), take: [], reject: false, reason }
  return refused(await execute(mergePair, bhanu, input, { now: NOON }))
}

const two = async (one: string, other: string) => {
  const pair = await between(one, other)
  if (!pair) return 'no pair'
  return refused(await execute(partPair, bhanu, { id: pair.id, version: pair.version, reason }, { now: NOON }))
}

const takenBack = async (one: string, other: string) => {
  const pair = await between(one, other)
  if (!pair) return 'no pair'
  return refused(await execute(undoPair, bhanu, { id: pair.id, version: pair.version, reason }, { now: NOON }))
}

const open = async (one: string, other: string) =>
  ['OPEN', 'PROPOSED'].includes((await between(one, other))?.stage ?? '')

const living = (ids: readonly string[]) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ household_id: string }>(
      'select household_id from members where household_id = any ($1::uuid[]) and ended_on is null',
      [ids],
    )
    return rows.map(({ household_id }) => household_id)
  })

describe('F18 · entries decided about one after the other, and taken back in another order (decision 0097)', () => {
  it('an undo opens no pair of an entry that has ended in a third one: that third one is asked about', async () => {
    const [a, b, c] = await thrice('Kewal Krishan')
    expect(await oneKeeping(a, c)).toBe('done')
    expect(await oneKeeping(b, a)).toBe('done')
    expect(await takenBack(a, c)).toBe('done')
    expect(new Set(await living([a, b, c]))).toEqual(new Set([b, c]))
    expect([await open(a, c), await open(b, c)]).toEqual([false, true])
    expect(await two(b, c)).toBe('done')
    expect([await open(a, c), await open(b, c)], 'nothing is left to ask').toEqual([false, false])
  })

  it('the entry that has ended is never the one that is kept, whatever the pair says', async () => {
    const [a, b, c] = await thrice('Sohan Singh')
    expect(await oneKeeping(a, c)).toBe('done')
    expect(await oneKeeping(b, a)).toBe('done')
    expect(await takenBack(a, c)).toBe('done')
    await asOwner((client) =>
      client.query(
        `update duplicate_pairs set stage = 'OPEN' where left_household = any ($1::uuid[]) and right_household = any ($1::uuid[])`,
        [[a, c]],
      ),
    )
    expect(await oneKeeping(a, c)).toBe('duplicates.endedStays')
    expect(await living([c])).toEqual([c])
  })

  it('two persons taken back after one of them has ended in a third entry are not asked about', async () => {
    const [a, b, c] = await thrice('Bishan Dass')
    expect(await two(a, c)).toBe('done')
    expect(await oneKeeping(b, a)).toBe('done')
    expect(await takenBack(a, c)).toBe('done')
    expect([await open(a, c), await open(b, c)]).toEqual([false, true])
    expect(await takenBack(a, b), 'and again when it stands again').toBe('done')
    expect(await open(a, c)).toBe(true)
  })

  it('in every order of decisions and undos no open pair names an ended entry, and the person always stands somewhere', async () => {
    let run = 0
    // Which of the pairs that something can be done about, and what is decided of it where it is open.
    const step = fc.record({
      which: fc.nat(2),
      said: fc.constantFrom('LEFT' as const, 'RIGHT' as const, 'LEFT' as const, 'RIGHT' as const, 'two' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 7 }), async (steps) => {
        run += 1
        const ids = await thrice(`Onkar ${String.fromCharCode(65 + run)}imla`)
        const both = [
          [ids[0], ids[1]],
          [ids[0], ids[2]],
          [ids[1], ids[2]],
        ] as const
        for (const { which, said } of steps) {
          const stages = await Promise.all(both.map(async ([one, other]) => (await between(one, other))?.stage))
          const able = both.filter((_, at) => stages[at] !== undefined && stages[at] !== 'LAPSED')
          const [one = '', other = ''] = able[which % able.length] ?? []
          if (!(await open(one, other))) await takenBack(one, other)
          else if (said === 'two') await two(one, other)
          else await (said === 'LEFT' ? oneKeeping(one, other) : oneKeeping(other, one))
          const alive = await living(ids)
          expect(alive.length).toBeGreaterThan(0)
          for (const [here, there] of both) {
            if (await open(here, there)) expect([alive.includes(here), alive.includes(there)]).toEqual([true, true])
          }
        }
      }),
      { numRuns: 8 },
    )
  })
})
