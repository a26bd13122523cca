import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { remap } from '@/lib/features/imports/commands/remap'
import { resumeImport } from '@/lib/features/imports/commands/resume-import'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, jobOf, start, TERMINAL, worked } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { devki, file } from '@/tests/support/survey-file'
import { FAMILIES, familyRegister } from '@/tests/support/two-registers'

let asha: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(new TextEncoder().encode(file(devki('9001'))))
}

const said = { kind: 'HOUSEHOLDS', sender: 'NIC', fileName: 'secc.csv', answers: {} } as const
const REFUSED = { ok: false, error: { code: 'files.surveyHeldAbove' } }

describe('F7 · whose words a file speaks is not the choice of whoever hands it in (decision 0061)', () => {
  it.each(['GP_SECRETARY', 'GP_SAHAYAK'] as const)(
    '%s hands in no file of SECC 2011, and nothing is kept',
    async (role) => {
      const office = await officer('office', role, PANCHAYAT)
      expect(await receiveFile(office, { ...said, source: 'SECC2011' }, bytes())).toMatchObject({
        ...{ ok: false, error: { code: 'files.surveyHeldAbove', field: 'what' } },
      })
      const kept = await asOwner((client) => client.query('select 1 from import_jobs'))
      expect(kept.rowCount).toBe(0)
    },
  )

  it('those who hold the survey hand it in, and a panchayat its own register', async () => {
    const collector = await officer('deepa', 'COLLECTOR', DISTRICT)
    const admin = await officer('indira', 'STATE_ADMIN', DISTRICT)
    for (const office of [collector, admin, TERMINAL])
      expect((await worked(office, await handIn(office, file(devki('9002'))))).stage).toBe('READY')
    const own = await handIn(asha, familyRegister(FAMILIES), { source: 'PARIVAR' })
    expect((await worked(asha, own)).stage).toBe('READY')
  })

  it('a panchayat lets no file of the survey go on either, whoever handed it in for it', async () => {
    const id = await handIn(TERMINAL, file(devki('9003')))
    const { version, mapping } = await worked(TERMINAL, id)
    expect(await start(asha, id)).toMatchObject(REFUSED)
    expect(await execute(remap, asha, { id, version, mapping: mapping ?? {} })).toMatchObject(REFUSED)
    lawful(await start(TERMINAL, id))
    lawful(await execute(cancelImport, TERMINAL, { id }))
    expect(await execute(resumeImport, asha, { id })).toMatchObject(REFUSED)
    expect((await jobOf(asha, id)).stage).toBe('CANCELLED')
  })
})
