import type { Actor, Role } from '@/lib/domain/access/actor'
import { type Scope, scopeOf } from '@/lib/domain/access/scope'
import { assess } from '@/lib/domain/eligibility/assess'
import { sortFamily } from '@/lib/domain/census/sorting'
import { likely } from '@/lib/domain/matching/at-entry'
import { readSearch } from '@/lib/domain/matching/search'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { plainDate } from '@/lib/domain/shared/plain-date'
import * as cases from '@/lib/features/applications/store/case-file'
import { candidates } from '@/lib/features/duplicates/store/candidates'
import { findHouseholds } from '@/lib/features/households/store/find'
import { foundFamilies } from '@/lib/features/households/store/found'
import * as register from '@/lib/features/households/store/register'
import { MOST_HITS, pageOfHits, toHits } from '@/lib/features/households/view/hits'
import { names } from '@/lib/features/places/store/names'
import { transaction } from '@/lib/platform/db'
import { counterRules } from '@/lib/rules/counter'
import { settle, type Settled } from '@/tests/bench/scale/family'
import { householdId } from '@/tests/bench/scale/fill'
import { EACH, type Land, panchayatAt, type Seat, seatOf } from '@/tests/bench/scale/land'
import { dice, VOCABULARY } from '@/tests/bench/scale/vocabulary'

const DAY = plainDate('2026-08-15')
const PAGE = 50

/** One thing that is asked of a State: `ask(n)` asks it about its n-th household or name. */
export interface Ask {
  readonly what: string
  readonly ask: (turn: number) => Promise<number>
}

const actorOf = (role: Role, place: PlacePath): Actor => ({
  ...{ accountId: crypto.randomUUID(), postingId: crypto.randomUUID(), role, place, name: 'bench' },
})

/** What the register's page asks before it draws itself. */
const readPage = (scope: Scope): Promise<number> =>
  transaction(scope, async (tx) => {
    await register.countUpTo(tx, scope, 101)
    const lines = await register.page(tx, scope, {}, PAGE + 1)
    await names(
      tx,
      lines.map(({ village }) => village),
    )
    return lines.length
  })

/** What the search asks for its first page, to the reasons of every hit. */
const search = (scope: Scope, typed: string): Promise<number> =>
  transaction(scope, async (tx) => {
    const asked = readSearch(typed)
    const { hits, words } = await findHouseholds(tx, asked, MOST_HITS + 1)
    const { shown } = pageOfHits(hits, undefined)
    const families = await foundFamilies(
      tx,
      shown.map((hit) => hit.householdId),
    )
    return toHits(shown, families, { words, numbers: asked.numbers }).length
  })

const firstWord = (text: string | undefined): string => text?.split(' ')[0] ?? 'asha'

/** Everything that is measured on a State of so many households. */
export const asksOf = (land: Land, households: number, driveId: string): readonly Ask[] => {
  const numberAt = (turn: number): number => Math.floor(dice(turn)() * households)
  const seatAt = (turn: number): Seat => seatOf(land, numberAt(turn))
  const familyAt = (turn: number): Settled => settle(numberAt(turn), seatAt(turn))
  const panchayat = (turn: number): Scope =>
    scopeOf(actorOf('GP_SECRETARY', panchayatAt(land, Math.floor(numberAt(turn) / EACH))))
  const above = (levels: number, role: Role) => (turn: number) =>
    scopeOf(actorOf(role, placePath(seatAt(turn).panchayat.split('/').slice(0, levels).join('/'))))
  const scopes = {
    panchayat,
    block: above(3, 'BLOCK_OFFICER'),
    district: above(2, 'COLLECTOR'),
    State: above(1, 'AUDITOR'),
  }
  const person = (turn: number) => {
    const { people } = familyAt(turn)
    return people[turn % people.length] ?? people[0]
  }
  const typed: Readonly<Record<string, (turn: number) => string>> = {
    'a common name': (turn) => VOCABULARY.man(dice(turn)() * 0.3).en,
    'a common name in Hindi': (turn) => VOCABULARY.woman(dice(turn)() * 0.3).hi,
    'a rare name': (turn) => VOCABULARY.man(0.94 + dice(turn)() * 0.06).en,
    'part of a name': (turn) => VOCABULARY.man(dice(turn)()).en.slice(0, 3 + (turn % 2)),
    'name and guardian': (turn) => {
      const one = person(turn)
      return `${firstWord(one?.name.en ?? one?.name.hi)} ${firstWord(one?.guardian.hi ?? one?.guardian.en)}`
    },
    'a ration card': (turn) => familyAt(turn).rationCardNo ?? 'HP-100000-00000',
    'name and house number': (turn) => {
      const one = person(turn)
      return `${firstWord(one?.name.en ?? one?.name.hi)} ${familyAt(turn).houseNo}`
    },
  }
  const searches = Object.entries(scopes).flatMap(([where, scope]) =>
    Object.entries(typed).map(([what, text]): Ask => ({
      what: `search in a ${where}: ${what}`,
      ask: (turn) => search(scope(turn), text(turn)),
    })),
  )
  return [
    { what: 'register page of a panchayat', ask: (turn) => readPage(panchayat(turn)) },
    {
      what: 'duplicate check of a family at entry',

      ask: (turn) => {
        const seat = seatAt(turn)
        const { people, rationCardNo } = familyAt(turn)
        const asked = people.map((one, at) => ({
          ...{ asked: String(at), memberId: null, householdId: null, own: null, known: [] },
          person: { ...one, village: seat.village, epic: null, aadhaarDigest: null, rationCardNo },
        }))
        return transaction(panchayat(turn), async (tx) => {
          const met = await candidates(tx, asked)
          likely(
            met.flatMap((entry) => {
              const one = asked[Number(entry.asked)]
              return one ? [{ row: Number(entry.asked), person: one.person, entry }] : []
            }),
          )
          return met.length
        })
      },
    },
    {
      what: 'verdict of an application: household, census, rules',

      ask: (turn) =>
        transaction(panchayat(turn), async (tx) => {
          const around = await cases.around(tx, { householdId: householdId(numberAt(turn)), driveId })
          if (!around) throw new Error('No such household')
          const { rules } = certain(counterRules('AAY', DAY, around.choices))
          const facts = {
            ...{ bplAttested: false, otherOpenApplication: false, holdsCard: around.holdsCard },
            ...{
              mealInsecureStated: 'unknown' as const,
              mealInsecureFound: null,
              claimedGroups: [],
              foundGroups: null,
            },
            sorting: sortFamily(around.flags, rules.exclusions.value),
          }
          return assess(around.registered.family, facts, rules, DAY).conditions.length
        }),
    },
    ...searches,
  ]
}
