import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { censusBody } from '@/lib/domain/census/proposal'
import { overtaken } from '@/lib/domain/change/differences'
import type { ChangeStage } from '@/lib/domain/change/request'
import { factsOf, isRecord, pathOf } from '@/lib/domain/household/facts'
import { recorded } from '@/lib/domain/household/family'
import { callingHead } from '@/lib/domain/household/household'
import * as census from '@/lib/features/census/store'
import * as changes from '@/lib/features/changes/store'
import {
  type ChangeRow,
  type ChangeView,
  cursorAfter,
  cursorOf,
  goneSince,
  placesIn,
  withPerson,
} from '@/lib/features/changes/view'
import * as families from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import { called } from '@/lib/features/households/view/household'
import { names as namesOf } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 30
const WAITING: readonly ChangeStage[] = ['PENDING']
const DECIDED: readonly ChangeStage[] = ['ACCEPTED', 'REFUSED', 'WITHDRAWN']

/** The queue of change requests of one's area: those that wait, or those that were decided. */
export const listChanges = defineQuery(
  async ({ tx, scope, today }, asked: { readonly show?: string | undefined; readonly after?: string | undefined }) => {
    const decided = asked.show === 'decided'
    const stages = decided ? DECIDED : WAITING
    const found = await changes.page(tx, scope.area, stages, cursorOf(asked.after), PAGE + 1)
    const shown = found.slice(0, PAGE)
    const known = await families.findMany(
      tx,
      shown.map(({ householdId }) => householdId),
    )
    const hands = await handNames(
      tx,
      shown.map(({ askedBy }) => askedBy),
    )
    const rows = shown.flatMap((request): ChangeRow[] => {
      const family = known.find(({ id }) => id === request.householdId)
      if (!family) return []
      const head = callingHead(family.family.members, today)
      return [
        {
          ...{ id: request.id, number: family.number, stage: request.stage, askedAt: request.askedAt },
          head: head ? called(head) : { en: family.number, hi: family.number },
          fields: request.changes.map(({ field, serial }) => ({ field, serial })),
          askedBy: hands.get(request.askedBy) ?? null,
        },
      ]
    })
    const last = shown.at(-1)
    return { decided, rows, next: found.length > PAGE && last ? cursorAfter(last) : null }
  },
  { readers: REGISTER_READERS },
)

/** One request: before and after, what became of its facts meanwhile, and whether the reader may decide it. */
export const showChange = defineQuery(
  async ({ tx, actor, today }, id: string) => {
    const request = isRowId(id) ? await changes.find(tx, id) : null
    const known = request && (await families.find(tx, request.householdId))
    if (!request || !known) return null
    const placed = { place: known.family.place, householdId: known.id }
    const waiting = request.stage === 'PENDING'
    const mine = request.askedBy === actor.accountId
    const hands = await handNames(tx, [request.askedBy, request.decidedBy])
    const body = request.census ? censusBody(await census.find(tx, known.id)) : recorded(known.family)
    const lost = waiting ? overtaken(body, request.changes) : []
    const facts = factsOf(body)
    const rows = request.changes.map((change): ChangeView => {
      const { members } = body
      const person = isRecord(members) ? (members[String(change.serial)] ?? null) : null
      const now = change.field === 'member' ? person : (facts.get(pathOf(change.field, change.serial)) ?? null)
      const named = withPerson(change, known.family.members)
      return lost.includes(change) ? { ...named, now } : named
    })
    const head = callingHead(known.family.members, today)
    return {
      request,
      number: known.number,
      title: head ? called(head) : { en: known.number, hi: known.number },
      householdVersion: known.version,
      changes: rows,
      gone: waiting ? goneSince(request.changes, known.family.members) : [],
      overtaken: lost.length > 0,
      places: await namesOf(tx, placesIn(request.changes)),
      askedBy: hands.get(request.askedBy) ?? null,
      decidedBy: (request.decidedBy === null ? undefined : hands.get(request.decidedBy)) ?? null,
      mine: waiting && mine,
      mayDecide: waiting && !mine && permit(actor, 'change.decide', placed).ok,
    }
  },
  { readers: REGISTER_READERS },
)
