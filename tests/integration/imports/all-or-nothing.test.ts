import { beforeAll, describe, expect, it } from 'vitest'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import * as returned from '@/lib/features/imports/store/returned'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT } from '@/tests/support/cast'
import { handIn, heldBy, NOTHING, records, start, within, worked, TERMINAL } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { devki, file, spoilt } from '@/tests/support/survey-file'
import { lawful } from '@/tests/support/factories'

beforeAll(settle)

describe('all or nothing', () => {
  it('is refused while the dry run finds rows that cannot be taken in', async () => {
    const id = await handIn(TERMINAL, file([...devki('4001'), ...spoilt('4002')]))
    await worked(TERMINAL, id)
    expect(await start(TERMINAL, id, 'ALL_OR_NOTHING')).toMatchObject({ ok: false, error: { code: 'imports.badRows' } })
  })

  it('takes the whole file or, when the register changed meanwhile, nothing of it', async () => {
    const rows = Array.from({ length: 1100 }, (_row, index) => devki(`41${String(index).padStart(4, '0')}`)).flat()
    const id = await handIn(TERMINAL, file(rows))
    await worked(TERMINAL, id)
    lawful(await start(TERMINAL, id, 'ALL_OR_NOTHING'))
    // The last household comes to another panchayat's register between the dry run and the run.
    await asOwner((client) =>
      client.query(
        `insert into households (id, number, place, village_path, head_name, member_count, source, source_key)
         values (gen_random_uuid(), 'elsewhere', $1, '2/25/s152/v18898', 'Devki', 2, 'SECC2011', '411099')`,
        [NEXT_PANCHAYAT],
      ),
    )
    const failed = await worked(TERMINAL, id)
    expect(failed).toMatchObject({ stage: 'FAILED', fault: 'imports.turnedDown', counts: null })
    expect(await heldBy('41')).toMatchObject({ households: 1, members: 0 })
    const back = await within(TERMINAL, (tx) => returned.page(tx, id, 'RUN', 0, 10))
    expect(back[0]?.problems[0]?.message).toBe('households.refusal.heldElsewhere')
    await asOwner((client) => client.query(`delete from households where number = 'elsewhere'`))
    lawful(await execute(resumeImport, TERMINAL, { id }))
    expect(records((await worked(TERMINAL, id)).counts)).toEqual({ ...NOTHING, created: 1100 })
    expect(await heldBy('41')).toEqual({ households: 1100, members: 2200, versions: 1100, records: 1100 })
  })
})
