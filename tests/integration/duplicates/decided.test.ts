import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { partPair } from '@/lib/features/duplicates/commands/part'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import { originsOf } from '@/lib/features/households/store/origins'
import * as families from '@/lib/features/households/store/families'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { NOON, officer, settle } from '@/tests/support/register-story'
import { enter, ofFamily, refused, seenBy, someone } from '@/tests/support/second-entries'

let asha: Actor
let bhanu: Actor
let block: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  block = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
})

describe('deciding', () => {
  const twice = async (name: string, changes: Readonly<Record<string, string>> = {}) => {
    const person = someone(name, '', 'Devi Ram', '01-02-1963')
    const first = lawful(await enter(asha, person))
    const second = lawful(await enter(asha, person, changes))
    const [pair] = await ofFamily(asha, second.id)
    if (!pair) throw new Error('No pair')
    return { first, second, pair, keep: pair.households.LEFT === first.id ? ('LEFT' as const) : ('RIGHT' as const) }
  }
  const reason = 'Looked at both'

  it('two persons: it is not asked again while the facts stay, and asked again when they change', async () => {
    const { first, second, pair } = await twice('Sarwan Kumar')
    lawful(await execute(partPair, bhanu, { id: pair.id, version: pair.version, reason }, { now: NOON }))
    await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [first.id, second.id]))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(0)
    await asOwner((client) =>
      client.query(`update members set epic = 'QQQ1111111' where household_id = any ($1::uuid[])`, [
        [first.id, second.id],
      ]),
    )
    await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [first.id]))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(1)
  })

  it('F18 · one person: facts are taken over, the entry ends, the emptied family leads to the other; and back again', async () => {
    const { first, second, pair, keep } = await twice('Hans Raj', {
      'members[0].epic': 'HHH2222222',
      'members[0].maritalStatus': 'WIDOWED',
      mobile: '9812345678',
    })
    const merge = {
      id: pair.id,
      version: pair.version,
      keep,
      take: ['epic', 'maritalStatus'],
      reject: false,
      reason,
    } as const
    lawful(await execute(mergePair, block, { ...merge, take: [...merge.take] }, { now: NOON }))
    const kept = await seenBy(asha, (tx) => families.find(tx, first.id))
    expect(kept).toMatchObject({ version: 2, family: { mobile: '9812345678' } })
    expect(kept?.family.members[0]).toMatchObject({ epic: 'HHH2222222', maritalStatus: 'WIDOWED' })
    expect(await seenBy(asha, (tx) => families.find(tx, second.id))).toMatchObject({
      ended: true,
      family: { mergedInto: first.id, members: [{ ended: { cause: 'ENTERED_WRONGLY' } }] },
    })
    const [done] = await ofFamily(asha, first.id)
    expect(done).toMatchObject({ stage: 'SAME' })
    const version = done?.version ?? 0
    const late = new Date(`${addDays(plainDate('2026-08-15'), 31)}T12:00:00+05:30`)
    expect(refused(await execute(undoPair, block, { id: pair.id, version, reason }, { now: late }))).toBe(
      'duplicates.tooLate',
    )
    lawful(await execute(undoPair, block, { id: pair.id, version, reason }, { now: NOON }))
    const back = await seenBy(asha, (tx) => families.find(tx, first.id))
    expect(back).toMatchObject({ version: 3, family: { mobile: null } })
    expect(back?.family.members[0]).toMatchObject({ epic: null, maritalStatus: null })
    const revived = await seenBy(asha, (tx) => families.find(tx, second.id))
    expect(revived).toMatchObject({ ended: false, family: { mergedInto: null } })
    expect(revived?.family.members[0]).not.toHaveProperty('ended')
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(1)
  })

  it('F6 · what is taken over keeps who had said it in the other entry, and on what paper; taken back, all is as it was', async () => {
    const told = { 'members[0].epic': 'HHH3333333', 'members[0].birth': '01-02-1963', mobile: '9812345679' }
    const { first, second, pair, keep } = await twice('Hari Chand', told)
    await asOwner((client) =>
      client.query(
        `update household_versions set stated_by = 'FAMILY_REGISTER', document = 'Register 2, page 9', effective_on = '2020-03-01'
         where household_id = $1`,
        [second.id],
      ),
    )
    const origins = async () => {
      const found = await seenBy(asha, (tx) => originsOf(tx, first.id, plainDate('2026-08-15')))
      return (path: string) => found.get(path)
    }
    const before = await origins()
    const merge = { id: pair.id, version: pair.version, keep, take: ['epic' as const], reject: false, reason }
    lawful(await execute(mergePair, block, merge, { now: NOON }))
    const after = await origins()
    const theirs = { statedBy: 'FAMILY_REGISTER', document: 'Register 2, page 9', said: '2020-03-01' }
    expect(after('members.1.epic')).toMatchObject({ ...theirs, event: 'merged', accountId: block.accountId })
    expect(after('mobile'), 'of the household too').toMatchObject(theirs)
    expect(after('members.1.birth'), 'what it had said itself').toEqual(before('members.1.birth'))

    const [done] = await ofFamily(asha, first.id)
    const undo = { id: pair.id, version: done?.version ?? 0, reason }
    lawful(await execute(undoPair, block, undo, { now: NOON }))
    const back = await origins()
    expect([back('members.1.epic'), back('mobile')]).toEqual([undefined, undefined])
    expect(back('members.1.name')).toEqual(before('members.1.name'))
    const theirOwn = await seenBy(asha, (tx) => originsOf(tx, second.id, plainDate('2026-08-15')))
    expect(theirOwn.get('members.1.epic')).toMatchObject({ version: 1, ...theirs })
  })

  it('two officers decide one after the other, and nobody decides about their own household', async () => {
    const { first, pair } = await twice('Nand Lal')
    const input = { id: pair.id, version: pair.version, reason }
    const both = await Promise.all([
      execute(partPair, bhanu, input, { now: NOON }),
      execute(partPair, block, input, { now: NOON }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const own = { ...block, ownHouseholdId: first.id }
    const [done] = await ofFamily(asha, first.id)
    expect(refused(await execute(undoPair, own, { ...input, version: done?.version ?? 0 }, { now: NOON }))).toBe(
      'access.ownHousehold',
    )
  })

  it('the head of a family in which others live does not end, and a secretary does not decide', async () => {
    const person = someone('Roshan Lal', '', 'Devi Ram', '1960')
    const first = lawful(await enter(asha, person))
    const wife = { 'members[1].name': 'Sita', 'members[1].relation': 'SPOUSE', 'members[1].gender': 'FEMALE' }
    lawful(await enter(asha, person, wife))
    const [pair] = await ofFamily(asha, first.id)
    if (!pair) throw new Error('No pair')
    const keep = pair.households.LEFT === first.id ? ('LEFT' as const) : ('RIGHT' as const)
    const input = { id: pair.id, version: pair.version, keep, take: [], reject: false, reason }
    expect(refused(await execute(mergePair, asha, input, { now: NOON }))).toBe('access.denied')
    expect(refused(await execute(mergePair, bhanu, input, { now: NOON }))).toBe('duplicates.headFirst')
  })

  it('an open pair holds a card back, a decided one does not (domain §13)', async () => {
    const { first, pair } = await twice('Jai Kishan')
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(1)
    lawful(await execute(partPair, bhanu, { id: pair.id, version: pair.version, reason }, { now: NOON }))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(0)
  })
})
