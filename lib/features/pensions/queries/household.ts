import 'server-only'
import * as families from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import * as checks from '@/lib/features/pensions/store/checks'
import * as papers from '@/lib/features/pensions/store/papers'
import * as persons from '@/lib/features/pensions/store/persons'
import * as registers from '@/lib/features/pensions/store/registers'
import type { HouseholdPensionView, PersonView } from '@/lib/features/pensions/view/household'
import { calledIn, type Names } from '@/lib/features/pensions/view/names'
import * as settings from '@/lib/features/settings/store'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { ageInterval, isAtLeast } from '@/lib/domain/household/age'
import { callingHead } from '@/lib/domain/household/household'
import { annapurnaEffect } from '@/lib/domain/pension/annapurna'
import { claimsOf, seemsDue, unclaimed } from '@/lib/domain/pension/entitled'
import { isConcerned, type PensionFrame, statesAt } from '@/lib/domain/pension/frame'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'
import { pensionFrame } from '@/lib/rules/pension-frame'
import { ANNAPURNA_FROM } from '@/lib/rules/annapurna'

interface Held {
  readonly check: checks.StoredCheck | null
  readonly declaration: papers.Declaration | null
  readonly hands: ReadonlyMap<string, Names>
}

/** The pensions of a family's members: what the registers say, what it means for Annapurna, and what could be claimed. */
export const showHouseholdPension = defineQuery(
  async ({ tx, actor, today }, id: string): Promise<HouseholdPensionView | null> => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known) return null
    const { family, number } = known
    const frame = certain(pensionFrame(today, await settings.ofState(tx, family.place), await registers.list(tx)))
    const members = await persons.ofFamilies(tx, [id])
    const concerned = members.filter(({ facts }) => isConcerned(facts, frame))
    const ids = concerned.map(({ memberId }) => memberId)
    const current = await checks.currentOf(tx, ids)
    const declared = await papers.declarationsOf(tx, ids)
    const hands = await handNames(
      tx,
      [...declared.values()].map(({ accountId }) => accountId),
    )
    const head = callingHead(family.members, today)
    const placed = { place: family.place, householdId: id }
    return {
      id,
      number,
      title: head ? calledIn(head.name) : { en: number, hi: number },
      persons: concerned.map((person) =>
        toView(person, frame, {
          check: current.get(person.memberId) ?? null,
          declaration: declared.get(person.memberId) ?? null,
          hands,
        }),
      ),
      others: members.length - concerned.length,
      states: statesAt(family.place, frame),
      mayCheck: permit(actor, 'pension.check', placed).ok,
      mayDeclare: permit(actor, 'pension.declare', placed).ok,
      today,
    }
  },
  { readers: REGISTER_READERS },
)

const toView = (
  person: persons.RegisterPerson,
  frame: PensionFrame,
  { check, declaration, hands }: Held,
): PersonView => {
  const { facts, bpl, place, memberId, serial } = person
  const { day, mostDays, ages } = frame
  const age = ageInterval(facts.birth, day, ages)
  const from = certain(inForceOn(ANNAPURNA_FROM, day)).value
  const result = check?.result ?? null
  const states = check?.states ?? statesAt(place, frame)
  return {
    memberId,
    serial,
    name: calledIn(person.name),
    age: facts.birth && age,
    checkId: check?.id ?? null,
    result,
    checkedAt: check?.checkedAt ?? null,
    near: nearOf(check),
    states,
    annapurna:
      isAtLeast(age, from) === false
        ? null
        : annapurnaEffect(
            { result, states, speaking: statesAt(place, frame), declaredOn: declaration?.on ?? null },
            day,
            mostDays,
          ),
    claims: unclaimed(claimsOf(seemsDue(facts, day, frame)), result, bpl),
    declaration: declaration && {
      ...{ on: declaration.on, document: declaration.document },
      officer: hands.get(declaration.accountId) ?? { en: declaration.officerName, hi: declaration.officerName },
      at: declaration.at,
    },
  }
}

/** The score of a line that is not alike enough to be asked about, where nobody has decided yet. */
const nearOf = (check: checks.StoredCheck | null): number | null =>
  check?.likeness && check.decidedAt === null && check.result !== 'POSSIBLE_MATCH' ? check.score : null
