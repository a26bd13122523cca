import 'server-only'
import { handNames } from '@/lib/features/households/store/ties'
import * as checks from '@/lib/features/pensions/store/checks'
import * as counted from '@/lib/features/pensions/store/counts'
import * as persons from '@/lib/features/pensions/store/persons'
import * as registers from '@/lib/features/pensions/store/registers'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { NAMED_PLACES } from '@/lib/features/pensions/view/covered'
import { calledIn, NAMELESS, type Names } from '@/lib/features/pensions/view/names'
import {
  type CheckLine,
  countsByPart,
  type PensionsView,
  registerLines,
  type RoundView,
} from '@/lib/features/pensions/view/overview'
import { names as placeNames } from '@/lib/features/places/store/names'
import * as settings from '@/lib/features/settings/store'
import { panchayatsUnder } from '@/lib/features/allocations/store/places'
import * as tree from '@/lib/features/places/store/tree'
import type { Role } from '@/lib/domain/access/actor'
import { MATCH_READERS, PENSION_READERS, QUESTION_READERS, REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { statesAt } from '@/lib/domain/pension/frame'
import { registersFor, silent } from '@/lib/domain/pension/register'
import { includes } from '@/lib/domain/access/scope'
import { type KeptCounts, keptCounts, sumOf } from '@/lib/domain/pension/kept'
import { kindOf, type PlaceKind, type PlacePath, placePath, within } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { pensionFrame } from '@/lib/rules/pension-frame'

const PAGE = 25
const ROUNDS = 200
const SHOWN_ROUNDS = 6
const CHANGES = 50

/** The cross-check of the reader's area: registers, results, rounds, changes of the last one, what waits for a person. */
export const showPensions = defineQuery(
  async (
    reading,
    asked: { readonly after?: string | undefined; readonly changes?: string | undefined },
  ): Promise<PensionsView> => {
    const { tx, actor, today } = reading
    const area = actor.place
    const loaded = await registers.list(tx)
    const frame = certain(pensionFrame(today, await settings.ofState(tx, area), loaded))
    const states = statesAt(area, frame)
    const speaking = registersFor(loaded, area, today).flatMap(({ id }) => loaded.filter((one) => one.id === id))
    const below = loaded.filter(({ place }) => place !== area && within(place, area))
    const kept = await countsFor(reading)
    const parts = countsByPart(area, kept.parts)
    const seen = await rounds.seenFrom(tx, ROUNDS)
    const covering = seen.find(({ place, running, stopped }) => !running && !stopped && within(area, place))
    const after = asked.after !== undefined && isRowId(asked.after) ? asked.after : null
    const later = asked.changes !== undefined && isRowId(asked.changes) ? asked.changes : null
    const isOf = (readers: readonly Role[]) => readers.includes(actor.role)
    const reads = { persons: isOf(MATCH_READERS), claims: isOf(REGISTER_READERS), questions: isOf(QUESTION_READERS) }
    const open = reads.persons ? await checks.openUnder(tx, area, after, PAGE + 1) : []
    const moved = covering && reads.persons ? await checks.changedIn(tx, covering.id, area, later, CHANGES + 1) : []
    const changes = moved.slice(0, CHANGES)
    const known = await namesFor(
      reading,
      [...open, ...changes],
      [
        area,
        ...[...speaking, ...below].flatMap(({ place, covers = [] }) => [place, ...covers.slice(0, NAMED_PLACES)]),
        ...parts.map(({ place }) => placePath(place)),
        ...seen.slice(0, SHOWN_ROUNDS).map(({ place }) => place),
      ],
    )
    const hands = await handNames(
      tx,
      seen.map(({ accountId }) => accountId),
    )
    const line = (check: checks.StoredCheck): CheckLine => ({
      ...{ id: check.id, householdId: check.householdId, result: check.result, was: check.was, score: check.score },
      name: known.person(check.memberId),
      place: known.place(check.place),
      register: check.likeness?.line.kind ?? null,
    })
    return {
      reads,
      place: area,
      area: known.place(area),
      registers: registerLines([...speaking, ...below], states, today, frame.mostDays, known.place),
      // Over several districts no register is missing or old by itself: it stands by district (showDistricts).
      silent: kindOf(area) === 'STATE' ? [] : silent(states),
      mostDays: frame.mostDays,
      counts: sumOf(kept.parts),
      counted: kept.span,
      parts: parts.map((part) => ({ ...part, name: known.place(placePath(part.place)) })),
      rounds: seen.slice(0, SHOWN_ROUNDS).map((round): RoundView => ({
        ...{ id: round.id, running: round.running, total: round.total, done: round.done, moved: round.moved },
        ...{ startedAt: round.startedAt, finishedAt: round.finishedAt },
        place: known.place(round.place),
        by: hands.get(round.accountId) ?? null,
        stopped: round.stopped,
        mine: round.accountId === actor.accountId && permit(actor, 'pension.check', { place: round.place }).ok,
      })),
      changes: changes.map(line),
      changesNext: moved.length > CHANGES ? (changes.at(-1)?.id ?? null) : null,
      open: open.slice(0, PAGE).map(line),
      next: open.length > PAGE ? (open[PAGE - 1]?.id ?? null) : null,
      areas: await areasOf(reading),
      mayCheck: permit(actor, 'pension.check', { place: area }).ok,
      mayDecide: permit(actor, 'pension.match', { place: area }).ok || actor.role === 'VERIFYING_OFFICER',
      mayLoad: permit(actor, 'pension.load', { place: area }).ok,
    }
  },
  { readers: PENSION_READERS },
)

/** The offices whose area is counted as the rounds left it; within a panchayat or a town it is counted as it stands. */
const KEPT: readonly PlaceKind[] = ['STATE', 'DISTRICT', 'BLOCK']

const countsFor = async ({ tx, actor, scope }: Reading): Promise<KeptCounts> =>
  KEPT.includes(kindOf(actor.place))
    ? keptCounts(await counted.lastDone(tx), (place) => includes(scope, { place }))
    : { parts: await counted.countByPlace(tx, actor.place), span: null }

/** What may be compared in one round: the whole area, and for an office above a panchayat its blocks and panchayats. */
const areasOf = async ({ tx, actor }: Reading): Promise<PensionsView['areas']> => {
  if (!permit(actor, 'pension.check', { place: actor.place }).ok || kindOf(actor.place) === 'PANCHAYAT') return []
  const blocks = (await tree.children(tx, actor.place)).filter(({ kind }) => kind === 'BLOCK' || kind === 'URBAN_BODY')
  const panchayats = await panchayatsUnder(tx, actor.place)
  return [...blocks.map(({ path, en, hi }) => ({ path, name: { en, hi } })), ...panchayats]
}

const namesFor = async (
  { tx }: Reading,
  lines: readonly checks.StoredCheck[],
  paths: readonly PlacePath[],
): Promise<{ readonly person: (id: string) => Names; readonly place: (path: PlacePath) => Names }> => {
  const people = await persons.byIds(
    tx,
    lines.map(({ memberId }) => memberId),
  )
  const places = await placeNames(tx, [...paths, ...lines.map(({ place }) => place)])
  return {
    person: (id) => {
      const person = people.get(id)
      return person ? calledIn(person.name) : NAMELESS
    },
    place: (path) => places[path] ?? NAMELESS,
  }
}
