import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import * as families from '@/lib/features/households/store/families'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { NOTHING, records, within } from '@/tests/support/imports'
import { card, openLives, questions } from '@/tests/support/life-story'
import { familyOf, register, taken, told, waiting } from '@/tests/support/parivar-file'
import { secondOfficer } from '@/tests/support/second-officer'

let asha: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, bhanu } = await openLives())
})

/** A published test number (domain §9.1). */
const NUMBER = '499118665246'

/** How many requests hold this digest. */
const sealedRequests = (digest: string) =>
  asOwner(async (client) => {
    const held = `select 1 from change_requests r where r::text like '%' || $1 || '%'`
    return (await client.query(held, [digest])).rowCount
  })

describe('F7 · a newer file of a panchayat does not go round the second officer (decision 0061)', () => {
  it('somebody new waits as a whole person; once accepted the card is asked about (F13)', async () => {
    await taken(asha, register('joins'))
    const { id } = await familyOf('joins')
    await card(asha, id, 1, [1, 2])
    const done = await taken(asha, register('joins', { more: 'Pooja,DAUGHTER_IN_LAW,FEMALE,1990' }))
    expect([records(done.counts), await told(asha, done)]).toEqual([
      { ...NOTHING, left: 1 },
      [['members.3.joined', 'asked']],
    ])
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
      expect([records(done.counts), await told(asha, done)]).toEqual([
        { ...NOTHING, left: 1 },
        [['members.3.joined', 'asked']],
      ])
      const digest = createHmac('sha256', process.env['AADHAAR_KEY'] ?? '')
        .update(NUMBER)
        .digest('hex')
      expect(await sealedRequests(digest)).toBe(1)
      const shown = JSON.stringify(await waiting(asha, id))
      expect(shown).toContain('5246')
      expect([shown.includes(digest), shown.includes(NUMBER)]).toEqual([false, false])
      lawful(await secondOfficer(bhanu, id, verdict))
      expect(await sealedRequests(digest)).toBe(0)
      const family = await within(asha, (tx) => families.find(tx, id))
      const found = family?.family.members.map(({ serial, aadhaar }) => [serial, aadhaar])
      expect(found).toEqual([[1, null], [2, null], ...(verdict === 'ACCEPTED' ? [[3, { last4: '5246', digest }]] : [])])
    },
  )
})
