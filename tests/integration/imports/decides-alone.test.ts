import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { chainOf } from '@/tests/support/accounts'
import { DISTRICT, PANCHAYAT } from '@/tests/support/cast'
import { NOTHING, records } from '@/tests/support/imports'
import { card, openLives, questions } from '@/tests/support/life-story'
import { bodyOf, familyOf, register, taken, waiting } from '@/tests/support/parivar-file'
import { officer } from '@/tests/support/register-story'

let asha: Actor
let deepa: Actor

beforeAll(async () => {
  ;({ asha } = await openLives())
  deepa = await officer('deepa', 'COLLECTOR', DISTRICT)
})

describe('F7 · a newer file of an office over the panchayats needs no second officer (decision 0061)', () => {
  it('an office that decides alone changes everything at once, by the same file', async () => {
    await taken(deepa, register('above'))
    const { id } = await familyOf('above')
    const done = await taken(deepa, register('above', { category: 'ST', birth: '1961' }))
    expect([records(done.counts), done.counts?.asked.facts]).toEqual([{ ...NOTHING, updated: 1 }, 0])
    expect([await waiting(asha, id), await bodyOf(asha, id)]).toMatchObject([null, { category: 'ST' }])
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
