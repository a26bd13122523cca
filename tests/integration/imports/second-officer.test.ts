import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { isBalanced } from '@/lib/domain/import/receipt'
import * as returned from '@/lib/features/imports/store/returned'
import { chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { NOTHING, records, start, within, worked } from '@/tests/support/imports'
import { openLives } from '@/tests/support/life-story'
import { bodyOf, COLUMNS, familyOf, read, register, taken, told, waiting } from '@/tests/support/parivar-file'
import { secondOfficer } from '@/tests/support/second-officer'

let asha: Actor
let harish: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, harish, bhanu } = await openLives())
})

describe('F7 · a newer file of a panchayat does not go round the second officer (decision 0061)', () => {
  it.each(['asha', 'harish'] as const)(
    'what no right hangs on is taken at once, the rest is asked: %s',
    async (who) => {
      const office = { asha, harish }[who]
      await taken(office, register(who))
      const { id } = await familyOf(who)
      const newer = register(who, { birth: '1961', mobile: '9812345678', category: 'ST' })
      const job = await read(office, newer)
      // The dry run says so beforehand and writes nothing.
      expect(records(job.foreseen)).toEqual({ ...NOTHING, updated: 1 })
      expect(job.foreseen?.asked).toEqual({ records: 1, facts: 2 })
      expect((await told(asha, job)).toSorted()).toEqual([
        ['category', 'asked'],
        ['members.1.birth', 'asked'],
        ['mobile', 'applied'],
      ])
      expect(await waiting(asha, id)).toBeNull()
      lawful(await start(office, job.id))
      const done = await worked(office, job.id)
      expect(done.counts?.asked).toEqual({ records: 1, facts: 2 })
      expect(done.counts && isBalanced(done.counts)).toBe(true)
      expect(await familyOf(who)).toMatchObject({ mobile: '9812345678', version: 2 })
      const held = await bodyOf(asha, id)
      expect(held['category']).toBe('SC')
      expect(JSON.stringify(held['members'])).toContain('"1960-')
      const request = await waiting(asha, id)
      expect(request).toMatchObject({ baseVersion: 2, statedBy: 'FAMILY_REGISTER', document: 'parivar.csv' })
      expect(request?.askedBy).toBe(office.accountId)
      expect(request?.changes.map(({ field, before, after }) => [field, before, after])).toContainEqual([
        ...['category', 'SC', 'ST'],
      ])
      expect(await chainOf(PANCHAYAT)).toContain('changes.asked')
      lawful(await secondOfficer(bhanu, id))
      expect(await bodyOf(asha, id)).toMatchObject({ category: 'ST', mobile: '9812345678' })
    },
  )

  it('F7 · R35 that a family is on a BPL list waits, though nobody had said anything before', async () => {
    const listed = (number: string, year: string): string =>
      [
        `${COLUMNS},BPL number,BPL list year`,
        `bpl,18896,1,Savitri Devi,HEAD,FEMALE,1960,,SC,${number},${year}`,
        `bpl,18896,2,Naresh,SON,MALE,1985,,SC,${number},${year}`,
      ].join('\n')
    await taken(asha, listed('', ''))
    const { id } = await familyOf('bpl')
    const done = await taken(asha, listed('BPL-77', '2023'))
    expect(done.counts?.asked).toEqual({ records: 1, facts: 1 })
    expect(await told(asha, done)).toEqual([['bpl', 'asked']])
    expect((await bodyOf(asha, id))['bpl'] ?? null).toBeNull()
    expect((await waiting(asha, id))?.askedBy).toBe(asha.accountId)
    lawful(await secondOfficer(bhanu, id))
    expect((await bodyOf(asha, id))['bpl']).toMatchObject({ number: 'BPL-77', listYear: 2023 })
  })

  it('what only fills a gap is taken at once: nobody had said it before', async () => {
    await taken(asha, register('gap', { category: '' }))
    const done = await taken(asha, register('gap', { category: 'SC' }))
    expect([records(done.counts), done.counts?.asked.facts]).toEqual([{ ...NOTHING, updated: 1 }, 0])
  })

  it('a family of which everything waits stays as it is; the same file asks nothing twice, another one comes back', async () => {
    await taken(asha, register('waits'))
    const { id } = await familyOf('waits')
    const newer = register('waits', { category: 'ST' })
    const done = await taken(asha, newer, 'ALL_OR_NOTHING')
    expect([records(done.counts), done.counts?.asked]).toEqual([
      { ...NOTHING, left: 1 },
      { records: 1, facts: 1 },
    ])
    expect((await familyOf('waits')).version).toBe(1)
    expect(await waiting(asha, id)).toMatchObject({ baseVersion: 1 })
    const again = await taken(asha, newer)
    expect([records(again.counts), again.counts?.asked.facts]).toEqual([{ ...NOTHING, left: 1 }, 0])
    const other = await taken(asha, register('waits', { category: 'GENERAL', mobile: '9812345679' }))
    expect(records(other.counts)).toEqual({ ...NOTHING, rejected: 1 })
    expect(await within(asha, (tx) => returned.page(tx, other.id, 'RUN', -1, 1))).toMatchObject([
      { problems: [{ message: 'changes.refusal.alreadyAsked' }] },
    ])
    expect(await familyOf('waits')).toMatchObject({ mobile: null, version: 1 })
    lawful(await secondOfficer(bhanu, id, 'REFUSED'))
    expect(await bodyOf(asha, id)).toMatchObject({ category: 'SC' })
    const refused = await taken(asha, newer)
    expect([records(refused.counts), refused.counts?.asked.facts]).toEqual([{ ...NOTHING, left: 1 }, 0])
  })
})
