import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { systemActor } from '@/lib/domain/access/system'
import { cancelImport } from '@/lib/features/imports/commands/cancel-import'
import * as jobs from '@/lib/features/imports/store/jobs'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { handIn, heldBy, imported, NOTHING, records, within, TERMINAL } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { changed, devki, file } from '@/tests/support/survey-file'

const neighbour = systemActor(NEXT_PANCHAYAT)
let collector: Actor

beforeAll(async () => {
  await settle()
  collector = await officer('deepa', 'COLLECTOR', DISTRICT)
})

describe('a file of many panchayats', () => {
  it('R21 · is taken in by whoever stands above them: each household in the panchayat of its LGD code, none outside', async () => {
    const theirs = changed(changed(devki('2002'), 'gp_code', '900002'), 'village_code', '018898')
    const wrong = changed(devki('2003'), 'gp_code', '900002')
    const nowhere = changed(devki('2004'), 'gp_code', '123456')
    const done = await imported(collector, file([...devki('2001'), ...theirs, ...wrong, ...nowhere]))
    expect(records(done.counts)).toEqual({ ...NOTHING, created: 2, rejected: 2 })
    expect(done.counts?.problems).toEqual({
      'files.error.villageNotServed': 1,
      'imports.error.panchayatUnknown': 1,
    })
    const places = await asOwner(async (client) => {
      const { rows } = await client.query<{ place: string }>(
        `select place from households where source_key like '200%' order by source_key`,
      )
      return rows.map(({ place }) => place)
    })
    expect(places).toEqual([PANCHAYAT, NEXT_PANCHAYAT])
  })

  it('R4 · tells a panchayat that another one holds the family, and takes nothing from it', async () => {
    const theirs = changed(changed(devki('2001'), 'gp_code', '900002'), 'village_code', '18898')
    const done = await imported(neighbour, file(theirs))
    expect(records(done.counts)).toEqual({ ...NOTHING, rejected: 1 })
    expect(done.counts?.problems).toEqual({ 'households.refusal.heldElsewhere': 1 })
    expect(await heldBy('2001')).toMatchObject({ households: 1, versions: 1 })
  })

  it('is no business of an officer of another place', async () => {
    const id = await handIn(TERMINAL, file(devki('2010')))
    expect(await within(neighbour, (tx) => jobs.find(tx, id))).toBeNull()
    expect(await execute(cancelImport, neighbour, { id })).toMatchObject({
      ok: false,
      error: { code: 'access.absent' },
    })
  })
})
