import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { certain } from '@/lib/domain/shared/certain'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { takeFileBack } from '@/lib/features/imports/commands/take-back'
import * as jobs from '@/lib/features/imports/store/jobs'
import { frameToCompare } from '@/lib/features/pensions/commands/compare'
import * as registers from '@/lib/features/pensions/store/registers'
import * as takenBack from '@/lib/features/pensions/store/taken-back'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, jobOf } from '@/tests/support/imports'
import { compared, DAY, enterSenior, line, load, loadSilent, NOBODY } from '@/tests/support/pensions'
import { officer, settle } from '@/tests/support/register-story'

let asha: Actor
let deepa: Actor
let old: string

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
  await loadSilent(deepa)
  await load(deepa, 'IGNOAPS', DAY, [NOBODY])
  old = await enterSenior(asha)
})

const back = (id: string, actor = deepa) => execute(takeFileBack, actor, { id, reason: 'Register of Sirmaur' })
const within = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), work)
const inForce = async () => {
  const all = (await within(deepa, registers.list)).filter(({ kind }) => kind === 'IGNOAPS')
  return all.map(({ asOf, rows, returned }) => ({ asOf, rows, returned }))
}
const first = { asOf: DAY, rows: 1, returned: 0 }
const wrong = (day: string, lines = [line()]) => load(deepa, 'IGNOAPS', day, lines)
const pause = () => new Promise((resolve) => setTimeout(resolve, 400))

describe('a pension register that was handed in by mistake (R74, decision 0088)', () => {
  it('is taken back before a comparison has read it: the one before speaks, and nobody’s result rests on it', async () => {
    const { id } = await wrong('2026-08-12')
    expect(await inForce()).toEqual([{ asOf: '2026-08-12', rows: 1, returned: 0 }, first])
    expect(await back(id, asha)).toMatchObject({ ok: false })
    lawful(await back(id))
    expect(await inForce()).toEqual([first])
    expect(await jobOf(deepa, id)).toMatchObject({ stage: 'TAKEN_BACK', takenBackReason: 'Register of Sirmaur' })
    const said = await asOwner((client) =>
      client.query<{ body: string }>(`select body from journal_events where type = 'supplements.takenBack'`),
    )
    expect(said.rows).toHaveLength(1)
    expect(JSON.parse(said.rows[0]?.body ?? '')).toMatchObject({
      ...{ reason: 'Register of Sirmaur', params: { file: 'solan.csv', files: 1, rows: 1 } },
    })
    expect((await compared(asha, old))?.result).toBe('NOT_FOUND')
    expect(await back(id)).toMatchObject({ ok: false, error: { code: 'imports.notNow' } })
  })

  it('handed in again on its day it fills a new edition, whose counts are its own', async () => {
    const lines = [line(), line({ 'Sanction Order No': 'HP-25-0002', 'Pensioner Name': '' })]
    const { id } = await wrong('2026-08-13', lines)
    const counted = { asOf: '2026-08-13', rows: 1, returned: 1 }
    expect((await inForce())[0]).toEqual(counted)
    lawful(await back(id))
    expect((await inForce())[0]).toEqual(first)
    const again = await wrong('2026-08-13', lines)
    expect(await within(deepa, (tx) => jobs.sameFile(tx, again))).toBeNull()
    expect((await inForce())[0]).toEqual(counted)
    expect(await within(deepa, (tx) => jobs.sameFile(tx, { ...again, id }))).toMatchObject({ id: again.id })
  })

  it('stays from the moment a comparison has read it', async () => {
    const { id } = await wrong('2026-08-14', [NOBODY])
    expect((await compared(asha, old))?.result).toBe('NOT_FOUND')
    expect(await back(id)).toMatchObject({ ok: false, error: { code: 'supplements.compared' } })
    expect((await inForce())[0]?.asOf).toBe('2026-08-14')
  })

  it('waits for a comparison that has begun, and stays; one that begins meanwhile waits and goes without it', async () => {
    const { id } = await wrong('2026-08-15')
    let pressed: ReturnType<typeof back> = Promise.reject(new Error('not pressed'))
    pressed.catch(() => undefined)
    await within(asha, async (tx) => {
      await frameToCompare(tx, PANCHAYAT, plainDate('2026-08-20'))
      pressed = back(id)
      await pause()
    })
    expect(await pressed).toMatchObject({ ok: false, error: { code: 'supplements.compared' } })

    await wrong('2026-08-16')
    const edition = { kind: 'IGNOAPS', sender: 'Welfare IGNOAPS', asOf: plainDate('2026-08-16') } as const
    let read: Promise<readonly string[]> = Promise.resolve([])
    await within(deepa, async (tx) => {
      const held = await takenBack.holdStanding(tx, DISTRICT, edition)
      read = within(asha, async (other) => {
        const frame = certain(await frameToCompare(other, PANCHAYAT, plainDate('2026-08-20')))
        return frame.registers.map(({ asOf }) => asOf)
      })
      await pause()
      await takenBack.takeBack(
        tx,
        certain(permit(deepa, 'pension.load', { place: DISTRICT })),
        held?.id ?? '',
        new Date(),
      )
    })
    expect(await read).not.toContain('2026-08-16')
    expect(await read).toContain('2026-08-15')
  })

  it('of two officers who take it back at once, one does; the files of its day go together', async () => {
    const one = await wrong('2026-08-17')
    const other = await wrong('2026-08-17', [NOBODY])
    const answers = await Promise.all([back(one.id), back(other.id)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'imports.notNow' } })
    for (const { id } of [one, other]) expect((await jobOf(deepa, id)).stage).toBe('TAKEN_BACK')
    expect((await inForce())[0]?.asOf).toBe('2026-08-15')
  })

  it('waits while a file of the same register was shown beside it', async () => {
    const { id } = await wrong('2026-08-18')
    const next = await handIn(deepa, [NOBODY].join('\n'), {
      ...{ kind: 'OUTSIDE_REGISTER', sender: 'Welfare IGNOAPS', fileName: 'next.csv' },
      answers: { register: 'IGNOAPS', asOf: '2026-08-19' },
    })
    expect(await back(id)).toMatchObject({
      ok: false,
      error: { code: 'supplements.otherUnderWay', params: { file: 'next.csv' } },
    })
    expect((await jobOf(deepa, next)).stage).toBe('RECEIVED')
  })
})
