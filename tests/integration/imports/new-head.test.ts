import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Relation } from '@/lib/domain/household/household'
import * as families from '@/lib/features/households/store/families'
import * as returned from '@/lib/features/imports/store/returned'
import { DISTRICT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { NOTHING, records, within } from '@/tests/support/imports'
import { happens, NEWBORN, openLives, questions } from '@/tests/support/life-story'
import { changed, familyOf, taken, waiting } from '@/tests/support/parivar-file'
import { officer } from '@/tests/support/register-story'
import { secondOfficer } from '@/tests/support/second-officer'

let asha: Actor
let bhanu: Actor
let deepa: Actor

beforeAll(async () => {
  ;({ asha, bhanu } = await openLives())
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

const BORN = { Tularam: '1950', Gokul: '1978', Bittu: '04-03-2012', Naya: '02-02-2024' } as const
type Named = Readonly<Partial<Record<keyof typeof BORN, Relation>>>

/** The family register, as it names the family this time. */
const file = (key: string, named: Named): string =>
  [
    'Family No,Village Code,Member No,Name,Relation,Gender,Date of Birth',
    ...Object.entries(BORN).flatMap(([name, born], index) => {
      const relation = Object.entries(named).find(([own]) => own === name)?.[1]
      return relation === undefined ? [] : [`${key},18896,${index + 1},${name},${relation},MALE,${born}`]
    }),
  ].join('\n')

const OLD = { Tularam: 'HEAD', Gokul: 'SON', Bittu: 'GRANDCHILD' } as const
const NEW = { Tularam: 'FATHER', Gokul: 'HEAD', Bittu: 'SON', Naya: 'SON' } as const

/** The family by two files: the second brings Naya, of a panchayat by the hand of a second officer. */
const known = async (office: Actor, key: string): Promise<string> => {
  await taken(office, file(key, OLD))
  await taken(office, file(key, { ...OLD, Naya: 'GRANDCHILD' }))
  const { id } = await familyOf(key)
  if (await waiting(asha, id)) lawful(await secondOfficer(bhanu, id))
  expect(await relations(id)).toEqual(['HEAD', 'SON', 'GRANDCHILD', 'GRANDCHILD'])
  return id
}

const relations = async (id: string) =>
  (await within(asha, (tx) => families.find(tx, id)))?.family.members.map(({ relation }) => relation)

const back = async (office: Actor, job: string) =>
  (await within(office, (tx) => returned.page(tx, job, 'RUN', -1, 1)))[0]?.problems

describe('F22 · a newer file that makes another member the head tells everybody’s relation anew (decision 0102)', () => {
  it.each(['asha', 'deepa'] as const)(
    'where it leaves somebody out the family comes back with the names, and nothing of it is written or asked: %s',
    async (who) => {
      const office = { asha, deepa }[who]
      const id = await known(office, `left-${who}`)
      const { version } = await familyOf(`left-${who}`)
      const { Bittu, Naya, ...both } = NEW
      for (const [named, names] of [
        [both, 'Bittu, Naya'],
        [{ ...both, Bittu }, 'Naya'],
        [{ ...both, Naya }, 'Bittu'],
      ] as const) {
        const done = await taken(office, file(`left-${who}`, named))
        expect([records(done.foreseen), records(done.counts)]).toEqual([
          { ...NOTHING, rejected: 1 },
          { ...NOTHING, rejected: 1 },
        ])
        expect(await back(office, done.id)).toMatchObject([
          { message: 'households.refusal.relationUntold', params: { head: 'Gokul', names } },
        ])
      }
      expect((await familyOf(`left-${who}`)).version).toBe(version)
      expect([await waiting(asha, id), await questions(asha, id)]).toEqual([null, []])
      expect(await relations(id)).toEqual(['HEAD', 'SON', 'GRANDCHILD', 'GRANDCHILD'])
    },
  )

  it('F7 · of a panchayat all of them wait together, also the relation that a second officer had accepted', async () => {
    const id = await known(asha, 'waits')
    const done = await taken(asha, file('waits', NEW))
    expect([records(done.counts), done.counts?.asked]).toEqual([
      { ...NOTHING, left: 1 },
      { records: 1, facts: 4 },
    ])
    expect(await relations(id)).toEqual(['HEAD', 'SON', 'GRANDCHILD', 'GRANDCHILD'])
    lawful(await secondOfficer(bhanu, id))
    expect(await relations(id)).toEqual(['FATHER', 'HEAD', 'SON', 'SON'])
    expect(records((await taken(asha, file('waits', NEW))).counts)).toEqual({ ...NOTHING, unchanged: 1 })
  })

  it('of an office that decides alone all of them are written at once', async () => {
    const id = await known(deepa, 'alone')
    expect(records((await taken(deepa, file('alone', NEW))).counts)).toEqual({ ...NOTHING, updated: 1 })
    expect(await relations(id)).toEqual(['FATHER', 'HEAD', 'SON', 'SON'])
  })

  it('a head whom it does not name stays the head: the rest is left, and it is asked what became of him', async () => {
    const id = await known(asha, 'gone')
    const { Gokul, Bittu, Naya } = NEW
    const done = await taken(asha, file('gone', { Gokul, Bittu, Naya }))
    expect(records(done.counts)).toEqual({ ...NOTHING, left: 1 })
    expect(await changed(asha, done)).toContainEqual(
      expect.objectContaining({ field: 'members.2.relation', applied: false, why: 'FAMILY' }),
    )
    expect(await questions(asha, id)).toMatchObject([{ kind: 'NOT_IN_FILE', serials: [1] }])
    expect(await relations(id)).toEqual(['HEAD', 'SON', 'GRANDCHILD', 'GRANDCHILD'])
  })

  it('F7 · a child born while it waits is told by nobody: it is not accepted, and says who that is', async () => {
    const id = await known(asha, 'born')
    await taken(asha, file('born', NEW))
    await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    expect(await secondOfficer(bhanu, id)).toMatchObject({
      ...{ ok: false, error: { code: 'changes.cameSince', params: { names: 'Asha' } } },
    })
    expect((await waiting(asha, id))?.stage).toBe('PENDING')
    lawful(await secondOfficer(bhanu, id, 'REFUSED'))
    expect(await relations(id)).toEqual(['HEAD', 'SON', 'GRANDCHILD', 'GRANDCHILD', 'GRANDCHILD'])
  })
})

describe('F22 · whoever a file named and a second officer let in came by the file (decision 0102)', () => {
  it('and is asked about with the others whom the next one leaves out', async () => {
    const id = await known(asha, 'unnamed')
    const done = await taken(asha, file('unnamed', { Tularam: 'HEAD', Gokul: 'SON' }))
    expect(done.counts?.unnamed).toEqual({ records: 1, facts: 2 })
    expect(await questions(asha, id)).toMatchObject([{ kind: 'NOT_IN_FILE', serials: [3, 4] }])
  })

  it('whose birth an office recorded is not: no file ever named the child', async () => {
    const id = await known(asha, 'event')
    await happens(asha, { kind: 'BIRTH', id, newcomers: [NEWBORN] })
    const { Tularam, Gokul, Bittu } = OLD
    const done = await taken(asha, file('event', { Tularam, Gokul, Bittu }))
    expect(done.counts?.unnamed).toEqual({ records: 1, facts: 1 })
    expect(await questions(asha, id)).toMatchObject([{ kind: 'NOT_IN_FILE', serials: [4] }])
  })
})
