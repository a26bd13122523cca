import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import type { MergePairInput } from '@/lib/features/duplicates/schema'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { sidesOf } from '@/lib/features/duplicates/store/sides'
import * as families from '@/lib/features/households/store/families'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { NOON, officer } from '@/tests/support/register-story'
import { enter, ofFamily, refused, seenBy, someone } from '@/tests/support/second-entries'
import { openTwoOffices } from '@/tests/support/two-offices'

let asha: Actor
let kamla: Actor
let bhanu: Actor
let devinder: Actor

beforeAll(async () => {
  ;({ asha, kamla, bhanu, devinder } = await openTwoOffices())
})

describe('across panchayats (F19)', () => {
  const person = someone('Gopal Dass', 'गोपाल दास', 'Kanshi Ram', '15-08-1958')

  it('both offices see the pair, each of the other’s entry only what is needed', async () => {
    const here = lawful(await enter(asha, person, { 'members[0].epic': 'XYZ7654321' }))
    const there = lawful(await enter(kamla, { ...person, nameHi: '', name: 'Gopal Das' }))
    const [pair] = await ofFamily(asha, here.id)
    expect(await ofFamily(kamla, there.id)).toMatchObject([{ id: pair?.id }])
    const sides = await seenBy(kamla, (tx) => sidesOf(tx, Object.values(pair?.members ?? {})))
    const [other] = [...sides.values()].filter(({ mine }) => !mine)
    expect(other).toMatchObject({
      ...{ name: { en: 'Gopal Dass' }, householdNumber: null, houseNo: null, mobile: null, relation: null },
      ...{ epic: '…4321', birth: { date: '1958-01-01', precision: 'YEAR' } },
    })
    const strangers = await seenBy({ ...asha, place: PANCHAYAT }, (tx) => families.find(tx, there.id))
    expect(strangers).toBeNull()
  })

  it('the queue of an area holds its own pairs by score, and a page goes on where the last one ended', async () => {
    const twice = [
      someone('Hira Lal', 'हीरा लाल', 'Devi Ram', '02-03-1961'),
      someone('Bali Ram', 'बाली राम', 'Jai Ram', '1949'),
    ]
    for (const one of twice) {
      lawful(await enter(asha, one))
      lawful(await enter(kamla, one))
    }
    const first = await seenBy(asha, (tx) => pairs.queue(tx, null, 2))
    const all = await seenBy(asha, (tx) => pairs.queue(tx, null, 50))
    const [, last] = first
    expect(all.length).toBeGreaterThan(2)
    const rest = await seenBy(asha, (tx) => pairs.queue(tx, last ? { score: last.score, id: last.id } : null, 50))
    expect([...first, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(await seenBy(asha, (tx) => pairs.countOpen(tx, 1000))).toBe(all.length)
    const theirs = await seenBy(devinder, (tx) => pairs.queue(tx, null, 50))
    expect(theirs.every(({ places }) => Object.values(places).includes(NEXT_PANCHAYAT))).toBe(true)
  })

  it('one office proposes, the office of the entry that should end carries it out', async () => {
    const here = lawful(await enter(asha, { ...person, name: 'Mangat Ram', nameHi: '' }))
    const told = { 'members[0].epic': 'MRM7654399', mobile: '9812345670' }
    const there = lawful(await enter(kamla, { ...person, name: 'Mangat Ram', nameHi: '', birth: '1958' }, told))
    const [pair] = await ofFamily(asha, here.id)
    if (!pair) throw new Error('No pair')
    const keep = pair.households.LEFT === here.id ? 'LEFT' : 'RIGHT'
    const said: MergePairInput = {
      id: pair.id,
      version: pair.version,
      keep,
      take: ['epic'],
      reject: false,
      reason: 'Moved here in spring',
    }
    expect(refused(await execute(mergePair, asha, said, { now: NOON }))).toBe('access.denied')
    const waiting = (actor: Actor) =>
      seenBy(actor, async (tx) => (await pairs.queue(tx, null, 50)).some(({ id }) => id === pair.id))
    expect([await waiting(bhanu), await waiting(devinder)]).toEqual([true, true])
    expect(lawful(await execute(mergePair, bhanu, said, { now: NOON }))).toMatchObject({ done: 'proposed' })
    expect([await waiting(bhanu), await waiting(devinder)], 'a proposal waits on the other desk').toEqual([false, true])
    const block = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
    expect(await waiting(block), 'and on that of both').toBe(true)
    const [proposed] = await ofFamily(kamla, there.id)
    expect(proposed).toMatchObject({ stage: 'PROPOSED' })
    // Nothing of what the other office is told of an entry is the whole of it: the voter card goes over from the register.
    const answer = { ...said, take: [], version: proposed?.version ?? 0 }
    const agreed = await execute(mergePair, devinder, answer, { now: NOON })
    expect(lawful(agreed)).toMatchObject({ done: 'merged' })
    expect(await seenBy(kamla, (tx) => families.find(tx, there.id))).toMatchObject({
      ended: true,
      family: { mergedInto: here.id },
    })
    expect(await seenBy(asha, (tx) => openPairsOf(tx, here.id))).toBe(0)
    const kept = await seenBy(asha, (tx) => families.find(tx, here.id))
    expect(kept?.family.members[0]).toMatchObject({ epic: 'MRM7654399', birth: { date: '1958-08-15' } })
    expect(kept?.family.mobile, 'nobody had chosen it').toBeNull()

    const [done] = await ofFamily(kamla, there.id)
    const undo = { id: pair.id, version: done?.version ?? 0, reason: 'Another man' }
    lawful(await execute(undoPair, devinder, undo, { now: NOON }))
    expect((await seenBy(asha, (tx) => families.find(tx, here.id)))?.family.members[0]?.epic).toBeNull()
    expect(await seenBy(kamla, (tx) => families.find(tx, there.id))).toMatchObject({ ended: false })
  })

  it('what the proposing office has put right since stays as it is, whatever was to be taken over', async () => {
    const name = { ...person, name: 'Nek Ram', nameHi: '' }
    const here = lawful(await enter(asha, { ...name, birth: '1958' }))
    const there = lawful(await enter(kamla, { ...name, birth: '1959' }))
    const [pair] = await ofFamily(asha, here.id)
    if (!pair) throw new Error('No pair')
    const keep = pair.households.LEFT === here.id ? 'LEFT' : 'RIGHT'
    const said = { id: pair.id, keep, reject: false, reason: 'The same man' } as const
    const proposal = { ...said, version: pair.version, take: ['birth' as const] }
    expect(lawful(await execute(mergePair, bhanu, proposal, { now: NOON }))).toMatchObject({ done: 'proposed' })
    const [waiting] = await ofFamily(kamla, there.id)
    await asOwner((client) =>
      client.query(`update members set birth_date = '1957-03-02', birth_precision = 'EXACT' where household_id = $1`, [
        here.id,
      ]),
    )
    const answer = { ...said, take: [], version: waiting?.version ?? 0 }
    expect(lawful(await execute(mergePair, devinder, answer, { now: NOON }))).toMatchObject({ done: 'merged' })
    const kept = await seenBy(asha, (tx) => families.find(tx, here.id))
    expect(kept?.family.members[0]?.birth).toMatchObject({ date: '1957-03-02', precision: 'EXACT' })
  })

  it('an office that ends its own entry unasked changes nothing in the other’s register', async () => {
    const here = lawful(await enter(asha, { ...person, name: 'Daulat Ram', nameHi: '' }))
    const told = { 'members[0].epic': 'DLR7654388' }
    const there = lawful(await enter(kamla, { ...person, name: 'Daulat Ram', nameHi: '' }, told))
    const [pair] = await ofFamily(kamla, there.id)
    const keep = pair?.households.LEFT === here.id ? 'LEFT' : 'RIGHT'
    const said = {
      id: pair?.id ?? '',
      version: pair?.version ?? 0,
      keep,
      reject: false,
      reason: 'Lives there',
    } as const
    const ended = await execute(mergePair, devinder, { ...said, take: ['epic'] }, { now: NOON })
    expect(lawful(ended)).toMatchObject({ done: 'merged' })
    expect(await seenBy(asha, (tx) => families.find(tx, here.id))).toMatchObject({ version: 1 })
  })
})
