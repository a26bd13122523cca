import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import type { PlacePath } from '@/lib/domain/place/path'
import { momentInIndia } from '@/lib/domain/shared/moment'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { registerThen } from '@/lib/features/households/store/register-then'
import { asOwner } from '@/tests/support/accounts'
import { family, happens, looking, openLives } from '@/tests/support/life-story'
import { DHARAMPUR, KOTI } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor
let first: string
let second: string

/** Lets the versions of a household have been written on these days, at noon: the first, the second … */
const written = (id: string, days: readonly string[]) =>
  asOwner(async (client) => {
    for (const [index, day] of days.entries())
      await client.query(`update household_versions set at = $3 where household_id = $1 and version = $2`, [
        ...[id, index + 1, `${day}T12:00:00+05:30`],
      ])
  })

beforeAll(async () => {
  ;({ asha, kamla } = await openLives())
  first = await family(asha)
  second = await family(asha)
  const relations = [
    { serial: 2, relation: 'HEAD' },
    { serial: 3, relation: 'BROTHER' },
  ] as const
  await happens(asha, { kind: 'DEATH', id: first, serials: [1], relations: [...relations] })
  await happens(asha, { kind: 'MOVE_OUT', id: first, serials: [2, 3] })
  await written(first, ['2026-08-01', '2026-08-03', '2026-08-06'])
  await written(second, ['2026-08-04'])
})

const told = (
  actor: Actor,
  day: string,
  { village = null, limit = 50 }: { village?: PlacePath | null; limit?: number } = {},
) =>
  looking(actor, (tx) =>
    registerThen(
      tx,
      scopeOf(actor),
      { before: momentInIndia(addDays(plainDate(day), 1), '00:00'), village, after: null },
      limit,
    ),
  )

const ids = async (...asked: Parameters<typeof told>) => (await told(...asked)).map(({ id }) => id)

describe('F8 · the register of a panchayat as of any day', () => {
  it.each([
    ['the day before the first entry', '2026-07-31', []],
    ['the day of the first entry', '2026-08-01', ['first']],
    ['the day before the second entry', '2026-08-03', ['first']],
    ['the day of the second entry', '2026-08-04', ['first', 'second']],
    ['the last day before nobody of the first family was left', '2026-08-05', ['first', 'second']],
    ['the day on which the last of them was struck off', '2026-08-06', ['second']],
  ])('F8 · %s', async (_, day, expected) => {
    const known = { first, second }
    expect(await ids(asha, day)).toEqual(expected.map((key) => (key === 'first' ? known.first : known.second)))
  })

  it('F8 · each family stands as it was written then, and whether it has ended since is said', async () => {
    const head = async (day: string) => {
      const [line] = await told(asha, day)
      const called = line?.family.members.find(({ relation, ended }) => relation === 'HEAD' && !ended)
      return { head: called?.serial, ended: line?.ended }
    }
    expect(await head('2026-08-02')).toEqual({ head: 1, ended: true })
    expect(await head('2026-08-03')).toEqual({ head: 2, ended: true })
  })

  it('F8 · one village of it, page by page, and nothing of it for another panchayat', async () => {
    expect(await ids(asha, '2026-08-04', { village: DHARAMPUR })).toEqual([first, second])
    expect(await ids(asha, '2026-08-04', { village: KOTI })).toEqual([])
    const [one] = await told(asha, '2026-08-04', { limit: 1 })
    const rest = await looking(asha, (tx) =>
      registerThen(
        tx,
        scopeOf(asha),
        { before: momentInIndia(plainDate('2026-08-05'), '00:00'), village: null, after: one ?? null },
        50,
      ),
    )
    expect([one?.id, ...rest.map(({ id }) => id)]).toEqual([first, second])
    expect(await ids(kamla, '2026-08-04')).toEqual([])
  })
})
