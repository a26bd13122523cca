import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { readSearch } from '@/lib/domain/matching/search'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { findHouseholds } from '@/lib/features/households/store/find'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { answers, BASAL, KOTI, NOON, officer, settle } from '@/tests/support/register-story'

interface Entered {
  readonly id: string
  readonly number: string
}

/** The families that a test searches, by a word of ours. */
export interface SearchStory {
  readonly asha: Actor
  readonly neighbour: Actor
  readonly family: (called: string) => Entered
  readonly enter: (called: string, changes: Readonly<Record<string, string>>, actor?: Actor) => Promise<void>
  readonly hits: (actor: Actor, text: string) => Promise<readonly (string | undefined)[]>
}

export const found = (actor: Actor, text: string, limit = 20) =>
  transaction(scopeOf(actor), (tx) => findHouseholds(tx, readSearch(text), limit))

/** Three families of a panchayat and one of the next, whose names are spelled as offices spell them. */
export const openSearch = async (): Promise<SearchStory> => {
  await settle()
  const asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  const neighbour = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  const families = new Map<string, Entered>()
  const enter: SearchStory['enter'] = async (called, changes, actor = asha) => {
    const done = await execute(registerHousehold, actor, answers(changes), { now: NOON })
    if (!done.ok) throw new Error(done.error.code)
    families.set(called, done.value)
  }
  await enter('chander', {
    ...{ 'members[0].name': 'Chander Mohan', 'members[0].nameHi': '', 'members[0].gender': 'MALE' },
    ...{ 'members[0].guardianName': 'Sant Ram', 'members[0].guardianKind': 'SON_OF', village: KOTI, houseNo: '41/B' },
    ...{ bplNumber: 'bpl/77', bplListYear: '2018', rationCardNo: 'HP-99-77' },
  })
  await enter('chandra', {
    ...{ 'members[0].name': '', 'members[0].nameHi': 'चन्द्र प्रकाश', 'members[0].gender': 'MALE' },
    ...{ 'members[0].guardianName': 'मोहन', 'members[0].guardianKind': 'SON_OF' },
  })
  await enter('zulekha', {
    ...{ 'members[0].name': 'Zulekha Bano', 'members[0].nameHi': 'ज़ुलेखा बानो', 'members[1].name': 'Xavier' },
    houseNo: '7',
  })
  await enter('far', { 'members[0].name': 'Chander Kant', village: BASAL }, neighbour)
  await asOwner((client) => client.query('analyze'))
  return {
    asha,
    neighbour,
    enter,
    family: (called) => {
      const entered = families.get(called)
      if (!entered) throw new Error(`Nobody entered ${called}`)
      return entered
    },
    hits: async (actor, text) => {
      const called = new Map([...families].map(([name, { id }]) => [id, name]))
      return (await found(actor, text)).hits.map(({ householdId }) => called.get(householdId))
    },
  }
}
