import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { isBalanced } from '@/lib/domain/import/receipt'
import * as changes from '@/lib/features/changes/store'
import * as families from '@/lib/features/households/store/families'
import * as versions from '@/lib/features/households/store/versions'
import * as differences from '@/lib/features/imports/store/differences'
import type { ImportJob } from '@/lib/features/imports/store/job'
import * as returned from '@/lib/features/imports/store/returned'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { handIn, householdOf, NOTHING, records, start, within, worked } from '@/tests/support/imports'
import { card, openLives, questions } from '@/tests/support/life-story'
import { officer } from '@/tests/support/register-story'
import { secondOfficer } from '@/tests/support/second-officer'

let asha: Actor
let harish: Actor
let bhanu: Actor
let deepa: Actor

beforeAll(async () => {
  ;({ asha, harish, bhanu } = await openLives())
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

/** A published test number (domain §9.1). */
const NUMBER = '499118665246'

/** How many requests hold this digest. */
const sealedRequests = (digest: string) =>
  asOwner(async (client) => {
    const held = `select 1 from change_requests r where r::text like '%' || $1 || '%'`
    return (await client.query(held, [digest])).rowCount
  })

const COLUMNS = 'Family No,Village Code,Member No,Name,Relation,Gender,Date of Birth,Mobile,Category'

interface Told {
  readonly birth?: string
  readonly mobile?: string
  readonly category?: string
  /** Somebody whom the file tells of beside the head and her son. */
  readonly more?: string
}

/** The family register of the panchayat: Savitri and her son, as it tells them this time. */
const register = (key: string, { birth = '1960', mobile = '', category = 'SC', more }: Told = {}): string =>
  [
    COLUMNS,
    `${key},18896,1,Savitri Devi,HEAD,FEMALE,${birth},${mobile},${category}`,
    `${key},18896,2,Naresh,SON,MALE,1985,${mobile},${category}`,
    ...(more === undefined ? [] : [`${key},18896,3,${more},${mobile},${category}`]),
  ].join('\n')

const read = async (actor: Actor, text: string): Promise<ImportJob> => {
  const answers = { panchayat: '900001' }
  return worked(actor, await handIn(actor, text, { source: 'PARIVAR', fileName: 'parivar.csv', answers }))
}

const taken = async (actor: Actor, text: string, mode: 'GOOD_ROWS' | 'ALL_OR_NOTHING' = 'GOOD_ROWS') => {
  const { id } = await read(actor, text)
  // Every family of the story is told alike: that it is another one is said.
  lawful(await start(actor, id, mode, 'ENTER'))
  return worked(actor, id)
}

const familyOf = async (key: string) => {
  const found = await householdOf(`900001:${key}`)
  if (!found) throw new Error('No such family')
  return found
}

const bodyOf = (id: string) =>
  within(asha, async (tx) => {
    const [newest] = await versions.list(tx, id, 1)
    return newest?.body ?? {}
  })

const waiting = (id: string) =>
  within(asha, async (tx) => {
    const request = await changes.pendingOf(tx, id)
    return request === null ? null : changes.find(tx, request)
  })

const told = ({ id, stage }: ImportJob) =>
  within(asha, async (tx) => {
    const [difference] = await differences.page(tx, id, stage === 'DONE' ? 'RUN' : 'DRY', null, 5)
    return difference?.changes.map(({ field, applied, asked }) => [
      field,
      applied ? 'applied' : asked ? 'asked' : 'left',
    ])
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
      expect((await told(job))?.toSorted()).toEqual([
        ['category', 'asked'],
        ['members.1.birth', 'asked'],
        ['mobile', 'applied'],
      ])
      expect(await waiting(id)).toBeNull()
      lawful(await start(office, job.id))
      const done = await worked(office, job.id)
      expect(done.counts?.asked).toEqual({ records: 1, facts: 2 })
      expect(done.counts && isBalanced(done.counts)).toBe(true)
      expect(await familyOf(who)).toMatchObject({ mobile: '9812345678', version: 2 })
      const held = await bodyOf(id)
      expect(held['category']).toBe('SC')
      expect(JSON.stringify(held['members'])).toContain('"1960-')
      const request = await waiting(id)
      expect(request).toMatchObject({ baseVersion: 2, statedBy: 'FAMILY_REGISTER', document: 'parivar.csv' })
      expect(request?.askedBy).toBe(office.accountId)
      expect(request?.changes.map(({ field, before, after }) => [field, before, after])).toContainEqual([
        ...['category', 'SC', 'ST'],
      ])
      expect(await chainOf(PANCHAYAT)).toContain('changes.asked')
      lawful(await secondOfficer(bhanu, id))
      expect(await bodyOf(id)).toMatchObject({ category: 'ST', mobile: '9812345678' })
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
    expect(await told(done)).toEqual([['bpl', 'asked']])
    expect((await bodyOf(id))['bpl'] ?? null).toBeNull()
    expect((await waiting(id))?.askedBy).toBe(asha.accountId)
    lawful(await secondOfficer(bhanu, id))
    expect((await bodyOf(id))['bpl']).toMatchObject({ number: 'BPL-77', listYear: 2023 })
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
    expect(await waiting(id)).toMatchObject({ baseVersion: 1 })
    const again = await taken(asha, newer)
    expect([records(again.counts), again.counts?.asked.facts]).toEqual([{ ...NOTHING, left: 1 }, 0])
    const other = await taken(asha, register('waits', { category: 'GENERAL', mobile: '9812345679' }))
    expect(records(other.counts)).toEqual({ ...NOTHING, rejected: 1 })
    expect(await within(asha, (tx) => returned.page(tx, other.id, 'RUN', -1, 1))).toMatchObject([
      { problems: [{ message: 'changes.refusal.alreadyAsked' }] },
    ])
    expect(await familyOf('waits')).toMatchObject({ mobile: null, version: 1 })
    lawful(await secondOfficer(bhanu, id, 'REFUSED'))
    expect(await bodyOf(id)).toMatchObject({ category: 'SC' })
    const refused = await taken(asha, newer)
    expect([records(refused.counts), refused.counts?.asked.facts]).toEqual([{ ...NOTHING, left: 1 }, 0])
  })

  it('somebody new waits as a whole person; once accepted the card is asked about (F13)', async () => {
    await taken(asha, register('joins'))
    const { id } = await familyOf('joins')
    await card(asha, id, 1, [1, 2])
    const done = await taken(asha, register('joins', { more: 'Pooja,DAUGHTER_IN_LAW,FEMALE,1990' }))
    expect([records(done.counts), await told(done)]).toEqual([{ ...NOTHING, left: 1 }, [['members.3.joined', 'asked']]])
    expect([(await familyOf('joins')).names, await questions(asha, id)]).toEqual([['Savitri Devi', 'Naresh'], []])
    lawful(await secondOfficer(bhanu, id))
    expect((await familyOf('joins')).names).toEqual(['Savitri Devi', 'Naresh', 'Pooja'])
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', serial: 3 }])
  })

  // What is accepted bears the number from then on, and nobody else may be told with it.
  it.each(['REFUSED', 'ACCEPTED'] as const)(
    'F11 · somebody new waits with a sealed Aadhaar number, which nobody is shown and which ends with the request: %s',
    async (verdict) => {
      const key = `sealed-${verdict}`
      const withNumber = (text: string, of: Readonly<Record<string, string>>) =>
        text
          .split('\n')
          .map((row, at) => `${row},${at === 0 ? 'Aadhaar No' : (of[row.split(',')[2] ?? ''] ?? '')}`)
          .join('\n')
      await taken(asha, withNumber(register(key), {}))
      const { id } = await familyOf(key)
      const more = register(key, { more: 'Pooja,DAUGHTER_IN_LAW,FEMALE,1990' })
      const done = await taken(asha, withNumber(more, { 3: NUMBER }))
      expect([records(done.counts), await told(done)]).toEqual([
        { ...NOTHING, left: 1 },
        [['members.3.joined', 'asked']],
      ])
      const digest = createHmac('sha256', process.env['AADHAAR_KEY'] ?? '')
        .update(NUMBER)
        .digest('hex')
      expect(await sealedRequests(digest)).toBe(1)
      const shown = JSON.stringify(await waiting(id))
      expect(shown).toContain('5246')
      expect([shown.includes(digest), shown.includes(NUMBER)]).toEqual([false, false])
      lawful(await secondOfficer(bhanu, id, verdict))
      expect(await sealedRequests(digest)).toBe(0)
      const family = await within(asha, (tx) => families.find(tx, id))
      const found = family?.family.members.map(({ serial, aadhaar }) => [serial, aadhaar])
      expect(found).toEqual([[1, null], [2, null], ...(verdict === 'ACCEPTED' ? [[3, { last4: '5246', digest }]] : [])])
    },
  )

  it('an office that decides alone changes everything at once, by the same file', async () => {
    await taken(deepa, register('above'))
    const { id } = await familyOf('above')
    const done = await taken(deepa, register('above', { category: 'ST', birth: '1961' }))
    expect([records(done.counts), done.counts?.asked.facts]).toEqual([{ ...NOTHING, updated: 1 }, 0])
    expect([await waiting(id), await bodyOf(id)]).toMatchObject([null, { category: 'ST' }])
  })
})

describe('F13 · a newer file of an office that decides alone asks about the card what the event would have asked', () => {
  it('when it adds somebody, and not when it tells a number of a telephone', async () => {
    await taken(deepa, register('card'))
    const { id } = await familyOf('card')
    const held = await card(asha, id, 1, [1, 2])
    await taken(deepa, register('card', { mobile: '9812345670' }))
    expect(await questions(asha, id)).toEqual([])
    await taken(deepa, register('card', { mobile: '9812345670', more: 'Pooja,DAUGHTER_IN_LAW,FEMALE,1990' }))
    expect((await familyOf('card')).names).toEqual(['Savitri Devi', 'Naresh', 'Pooja'])
    expect(await questions(asha, id)).toMatchObject([
      { kind: 'CARD_MEMBERS_CHANGED', subjectId: held, serial: 3, eventId: null },
    ])
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('reviews.opened')
  })

  it('when an elder woman comes, who is the head by law', async () => {
    await taken(deepa, register('elder'))
    const { id } = await familyOf('elder')
    await card(asha, id, 1, [1, 2])
    await taken(deepa, register('elder', { more: 'Kamla,MOTHER,FEMALE,1938' }))
    expect(await questions(asha, id)).toMatchObject([{ kind: 'CARD_HEAD_CHANGED', serial: 3 }])
  })
})
