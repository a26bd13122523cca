import { beforeAll, expect, it } from 'vitest'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { handIn, start, TERMINAL, worked } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { FAMILIES, survey } from '@/tests/support/two-registers'

beforeAll(settle)

const daysOf = (prefix: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ day: string }>(
      `select distinct taken_on::text as day from census_records c join households h on h.id = c.household_id
       where h.source_key like $1 || '%'`,
      [prefix],
    )
    return rows.map(({ day }) => day)
  })

it.each([
  ['91', '2012-03-01', '2012-03-01'],
  ['92', '2011-06-30', '2011-06-30'],
  // Before its first day no survey was taken.
  ['93', '2011-06-28', '2011-06-29'],
])(
  'F6 · a survey file without a day has the day that was said when it was handed in (%s, %s)',
  async (key, asOf, day) => {
    const id = await handIn(TERMINAL, survey(FAMILIES.slice(0, 1), key), { answers: { asOf } })
    await worked(TERMINAL, id)
    lawful(await start(TERMINAL, id))
    await worked(TERMINAL, id)
    expect(await daysOf(key)).toEqual([day])
  },
)
