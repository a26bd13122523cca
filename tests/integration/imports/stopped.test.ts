import { beforeAll, describe, expect, it } from 'vitest'
import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import { toImport } from '@/lib/features/imports/view/job'
import { execute } from '@/lib/platform/command'
import { handIn, heldBy, jobOf, NOTHING, records, start, worked, TERMINAL } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { devki, file } from '@/tests/support/survey-file'
import { lawful } from '@/tests/support/factories'

beforeAll(settle)

describe('a file that is stopped', () => {
  it('keeps what its chunks took in, and goes on after them', async () => {
    const rows = Array.from({ length: 2500 }, (_row, index) => devki(`51${String(index).padStart(4, '0')}`)).flat()
    const id = await handIn(TERMINAL, file(rows))
    await worked(TERMINAL, id)
    lawful(await start(TERMINAL, id))
    const working = worked(TERMINAL, id)
    for (;;) {
      const now = await jobOf(TERMINAL, id)
      if (now.stage === 'RUNNING' && now.checkpoint > 0) break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    lawful(await execute(cancelImport, TERMINAL, { id }))
    const stopped = await working
    expect(stopped.stage).toBe('CANCELLED')
    expect([500, 1000, 1500, 2000]).toContain(stopped.checkpoint)
    expect(await heldBy('51')).toMatchObject({ households: stopped.checkpoint })
    // Its page says how much of the file is applied, of how much (BREAK3 G).
    expect(toImport(stopped, null, 30, TERMINAL.role)).toMatchObject({ applied: 'PARTLY', pace: { total: 5000 } })
    expect(stopped.counts?.IN.rows).toBe(stopped.checkpoint * 2)
    lawful(await execute(resumeImport, TERMINAL, { id }))
    const done = await worked(TERMINAL, id)
    expect(done).toMatchObject({ stage: 'DONE', rowsDone: 5000 })
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 2500 })
    expect(await heldBy('51')).toEqual({ households: 2500, members: 5000, versions: 2500, records: 2500 })
  }, 60_000)

  it('is stopped at once while nobody works on it', async () => {
    const id = await handIn(TERMINAL, file(devki('5201')))
    lawful(await execute(cancelImport, TERMINAL, { id }))
    const stopped = await worked(TERMINAL, id)
    expect(toImport(stopped, null, 30, TERMINAL.role)).toMatchObject({
      stage: 'CANCELLED',
      applied: 'NOTHING',
      whole: false,
    })
    expect(await execute(resumeImport, TERMINAL, { id })).toMatchObject({
      ok: false,
      error: { code: 'imports.notNow' },
    })
  })
})
