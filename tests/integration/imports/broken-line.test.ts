import { beforeAll, describe, expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { TERMINAL } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'

const PIECE = 1024 * 1024

beforeAll(settle)

/** Three pieces of a file, after which the line breaks. */
async function* breaking(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 3; piece += 1) yield Promise.resolve(new Uint8Array(PIECE).fill(65))
  throw new Error('aborted')
}

const said = {
  kind: 'HOUSEHOLDS',
  sender: 'NIC Solan',
  source: 'SECC2011',
  fileName: 'cut.csv',
  answers: {},
} as const

describe('F23 · a file whose line breaks while it is sent', () => {
  it('leaves nothing of what families told, cannot go on, and stands as stopped', async () => {
    await expect(receiveFile(TERMINAL, said, breaking())).rejects.toThrow('aborted')
    const jobs = await transaction(scopeOf(TERMINAL), (tx) =>
      tx.importJob.findMany({ select: { id: true, stage: true } }),
    )
    expect(jobs).toMatchObject([{ stage: 'CANCELLED' }])
    const kept = await asOwner((client) => client.query('select 1 from import_pieces'))
    expect(kept.rowCount).toBe(0)
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('imports.cancelled')
    expect(await execute(resumeImport, TERMINAL, { id: jobs[0]?.id ?? '' })).toMatchObject({
      ...{ ok: false, error: { code: 'imports.notNow' } },
    })
  })
})
