import 'server-only'
import * as families from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import * as checks from '@/lib/features/pensions/store/checks'
import * as persons from '@/lib/features/pensions/store/persons'
import * as registers from '@/lib/features/pensions/store/registers'
import { calledIn, type Names } from '@/lib/features/pensions/view/names'
import type { LineView, MatchView, SideView } from '@/lib/features/pensions/view/match'
import * as named from '@/lib/features/reviews/store/named'
import { names as placeNames } from '@/lib/features/places/store/names'
import * as settings from '@/lib/features/settings/store'
import { MATCH_READERS, REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { birthAgain } from '@/lib/domain/household/typed-birth'
import { type OutsideEntry, personOfLine } from '@/lib/domain/pension/entry'
import type { MatchPerson } from '@/lib/domain/matching/person'
import type { PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { pensionFrame } from '@/lib/rules/pension-frame'

/** One result with all it rests on: the person and the line side by side, the grounds, who decided, and what came before. */
export const showMatch = defineQuery(
  async ({ tx, actor, today }, id: string): Promise<MatchView | null> => {
    const check = isRowId(id) ? await checks.find(tx, id) : null
    if (!check) return null
    const person = (await persons.byIds(tx, [check.memberId])).get(check.memberId)
    const family = await families.find(tx, check.householdId)
    if (!person || !family) return null
    const line = check.likeness?.line ?? null
    const villages = [person.match.village, line?.village ?? null].filter((path) => path !== null)
    const places = await placeNames(tx, villages)
    const history = await checks.historyOf(tx, check.memberId)
    const hands = await handNames(
      tx,
      history.flatMap(({ checkedBy, decidedBy }) => [checkedBy, decidedBy]),
    )
    const frame = certain(pensionFrame(today, await settings.ofState(tx, check.place), await registers.list(tx)))
    const decidable = check.current && line !== null
    const called = (path: PlacePath | null): Names | null => (path === null ? null : (places[path] ?? null))
    return {
      ...{ id, version: check.version, householdId: check.householdId, householdNumber: family.number },
      familyPage: `/households/${family.id}${REGISTER_READERS.includes(actor.role) ? '/pension' : ''}`,
      ...{ result: check.result, was: check.was, current: check.current, score: check.score, states: check.states },
      newest: history.find(({ current }) => current)?.id ?? null,
      person: sideOf(person.match, called),
      line: line && lineOf(line, called),
      grounds: check.likeness?.grounds ?? [],
      from: frame.from,
      gone: check.result === 'POSSIBLE_MATCH' && line !== null && check.score === null,
      checkedAt: check.checkedAt,
      decision: check.decidedAt && {
        by: (check.decidedBy === null ? null : hands.get(check.decidedBy)) ?? null,
        at: check.decidedAt,
        reason: check.reason ?? '',
      },
      history: history.map((past) => ({
        ...{ id: past.id, result: past.result, at: past.foundAt, reason: past.reason },
        by: hands.get(past.decidedBy ?? past.checkedBy) ?? null,
        decided: past.decidedAt !== null,
      })),
      review: await named.openAbout(tx, { kind: 'PENSION_BEGAN' }, check.memberId),
      mayDecide: decidable && permit(actor, 'pension.match', { place: check.place, householdId: check.householdId }).ok,
    }
  },
  { readers: MATCH_READERS },
)

const sideOf = (person: MatchPerson, called: (path: PlacePath | null) => Names | null): SideView => ({
  name: calledIn(person.name),
  guardian: person.guardian && calledIn(person.guardian),
  gender: person.gender,
  birth: person.birth && birthAgain(person.birth),
  village: called(person.village),
})

const lineOf = (line: OutsideEntry, called: (path: PlacePath | null) => Names | null): LineView => ({
  ...sideOf(personOfLine(line), called),
  ...{ kind: line.kind, sender: line.sender, number: line.number, standing: line.standing },
  ...{ since: line.since, until: line.until },
})
