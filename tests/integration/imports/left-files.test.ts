import { beforeAll, describe, expect, it } from 'vitest'
import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import { forgetLeftFiles } from '@/lib/features/imports/commands/forget-left'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import { toImport } from '@/lib/features/imports/view/job'
import { today } from '@/lib/platform/clock'
import { execute } from '@/lib/platform/command'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { PANCHAYAT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, jobOf, worked, TERMINAL } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { devki, HEADER, spoilt } from '@/tests/support/survey-file'

/** A published test number (domain §9.1). */
const NUMBER = '499118665246'
const withNumbers = (rows: readonly (readonly string[])[]): string =>
  [[...HEADER, 'Aadhaar No'], ...rows.map((row) => [...row, NUMBER])].map((row) => row.join(',')).join('\n')

/** How many pieces of files hold twelve digits in a row. */
const numbersKept = (): Promise<number> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ kept: number }>(
      `select count(*)::int as kept from import_pieces where convert_from(body, 'UTF8') ~ '[0-9]{12}'`,
    )
    return rows[0]?.kept ?? 0
  })

/** Makes a file look as if it had been left so many days ago. */
const leftFor = (id: string, days: number) =>
  asOwner((client) =>
    client.query(
      `update import_jobs set created_at = created_at - make_interval(days => $2), started_at = started_at - make_interval(days => $2),
         beat_at = beat_at - make_interval(days => $2), finished_at = finished_at - make_interval(days => $2) where id = $1`,
      [id, days],
    ),
  )

beforeAll(settle)

describe('the bytes of a file (F11)', () => {
  it('go at once when it is taken back before anything of it was taken in, and it does not go on', async () => {
    const waiting = await handIn(TERMINAL, withNumbers(devki('8101')))
    const read = await handIn(TERMINAL, withNumbers(devki('8102')))
    await worked(TERMINAL, read)
    expect(await numbersKept()).toBe(2)
    for (const id of [waiting, read]) {
      lawful(await execute(cancelImport, TERMINAL, { id }))
      expect(toImport(await jobOf(TERMINAL, id), null, 30, TERMINAL.role)).toMatchObject({
        stage: 'CANCELLED',
        whole: false,
        keptUntil: null,
      })
      expect(await execute(resumeImport, TERMINAL, { id })).toMatchObject({
        ok: false,
        error: { code: 'imports.notNow' },
      })
    }
    expect(await numbersKept()).toBe(0)
  })

  it('go a day after the last one on which a file that was left is kept, by the calendar; the page says which', async () => {
    const id = await handIn(TERMINAL, withNumbers([...devki('8201'), ...spoilt('8202')]))
    expect((await worked(TERMINAL, id)).stage).toBe('READY')
    await leftFor(id, 29)
    await forgetLeftFiles(STATE)
    expect(await numbersKept()).toBe(1)
    await leftFor(id, 1)
    expect(toImport(await jobOf(TERMINAL, id), null, 30, TERMINAL.role).keptUntil).toBe(today())
    await forgetLeftFiles(STATE)
    expect(await numbersKept()).toBe(1)
    await leftFor(id, 1)
    await forgetLeftFiles(STATE)
    expect(await numbersKept()).toBe(0)
    expect(await jobOf(TERMINAL, id)).toMatchObject({ stage: 'CANCELLED', fault: 'files.forgotten', digest: '' })
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('files.forgotten')
    await forgetLeftFiles(STATE)
    expect((await chainOf(PANCHAYAT)).filter((type) => type === 'files.forgotten')).toHaveLength(1)
  })

  it('stay as long as the State says, and while a worker is waited for', async () => {
    const [left, queued] = [
      await handIn(TERMINAL, withNumbers(devki('8301'))),
      await handIn(TERMINAL, withNumbers(devki('8302'))),
    ]
    await worked(TERMINAL, left)
    for (const id of [left, queued]) await leftFor(id, 6)
    await forgetLeftFiles(STATE)
    expect(await numbersKept()).toBe(2)
    const indira = await officer('indira', 'STATE_ADMIN', STATE)
    await asOwner((client) =>
      client.query(
        `insert into state_settings (id, place, key, value, from_date, authority, account_id)
         values (gen_random_uuid(), $1, 'fileDays', '5', '2020-01-01', 'Order 1', $2)`,
        [STATE, indira.accountId],
      ),
    )
    await forgetLeftFiles(STATE)
    expect(await numbersKept()).toBe(1)
    expect(await jobOf(TERMINAL, queued)).toMatchObject({ stage: 'RECEIVED' })
  })
})
