import 'server-only'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { type ApplicationStage, FOUND_STAGES } from '@/lib/domain/application/stages'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Role } from '@/lib/domain/access/actor'
import { questionsFor } from '@/lib/domain/review/hands'
import { MAY_END_CARD, type ReviewKind } from '@/lib/domain/review/kinds'
import * as lines from '@/lib/features/applications/store/lines'
import { headOf, nameIn } from '@/lib/features/applications/view/row'
import * as waiting from '@/lib/features/desk/store'
import {
  CAP,
  type DeskGroup,
  type DeskItem,
  type DeskView,
  inOrder,
  type Task,
  tasksOf,
  toFallen,
  toGroup,
  toItem,
  toPersons,
  type WaitingPerson,
} from '@/lib/features/desk/view'
import * as checks from '@/lib/features/pensions/store/checks'
import * as papers from '@/lib/features/pensions/store/papers'
import * as persons from '@/lib/features/pensions/store/persons'
import { calledIn } from '@/lib/features/pensions/view/names'
import * as named from '@/lib/features/reviews/store/named'
import * as reviews from '@/lib/features/reviews/store/questions'
import { names as namesOf } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import { defineQuery, type Reading } from '@/lib/platform/query'

/** What waits for the reader today, the nearest legal deadline first; counted no further than a cap. */
export const showDesk = defineQuery(async (reading): Promise<DeskView> => {
  const { actor } = reading
  const groups: DeskGroup[] = []
  for (const task of tasksOf(actor.role)) groups.push(await SOURCES[task](reading, task))
  return { role: actor.role, groups: inOrder(groups) }
})

type Source = (reading: Reading, task: Task) => Promise<DeskGroup>

const limit = CAP + 1

const calledAt = (tx: Tx, found: readonly { readonly place: PlacePath }[]) =>
  namesOf(
    tx,
    found.map(({ place }) => place),
  )

const applications =
  (stages: readonly ApplicationStage[], href: string, hrefOf: (id: string) => string): Source =>
  async ({ tx, scope, today }, task) => {
    const found = await lines.mostUrgent(tx, scope, { stages, limit })
    const items = found.map((line): DeskItem => {
      const { id, number, dueOn } = line
      return toItem(
        { id, href: hrefOf(id), dueOn, subject: { kind: 'application', number, head: headOf(line) } },
        today,
      )
    })
    return toGroup(task, href, items)
  }

const lists =
  (
    wanted: Omit<Parameters<typeof waiting.lists>[2], 'limit'>,
    href = '/lists',
    hrefOf = (id: string) => `/lists/${id}`,
  ): Source =>
  async ({ tx, scope, today }, task) => {
    const found = await waiting.lists(tx, scope, { ...wanted, limit })
    const names = await calledAt(tx, found)
    const items = found.map(({ id, place }) =>
      toItem({ id, href: hrefOf(id), dueOn: null, subject: { kind: 'list', panchayat: nameIn(names, place) } }, today),
    )
    return toGroup(task, href, items)
  }

const meetings =
  (wanted: Omit<Parameters<typeof waiting.meetings>[2], 'limit'>): Source =>
  async ({ tx, scope, today }, task) => {
    const found = await waiting.meetings(tx, scope, { ...wanted, limit })
    const names = await calledAt(tx, found)
    const items = found.map(({ id, place, scheduledAt }) => {
      const subject = { kind: 'meeting', panchayat: nameIn(names, place), at: scheduledAt.toISOString() } as const
      return toItem({ id, href: `/meetings/${id}`, dueOn: dayInIndia(scheduledAt), subject }, today)
    })
    return toGroup(task, '/meetings', items)
  }

const questions =
  (kindsFor: (role: Role) => readonly ReviewKind[]): Source =>
  async ({ tx, scope, actor, today }, task) => {
    const found = await reviews.waiting(tx, scope, { after: null, limit: CAP, kinds: kindsFor(actor.role) })
    const households = await named.householdsOf(tx, found)
    const items = found.flatMap(({ id, kind, dueOn, householdId }) => {
      const household = households.get(householdId)
      if (!household) return []
      const subject = { kind: 'question', asked: kind, head: household.head } as const
      return [toItem({ id, href: `/reviews/${id}`, dueOn, subject }, today)]
    })
    return toGroup(task, '/reviews', items)
  }

type Person = Omit<WaitingPerson, 'panchayat'> & { readonly place: PlacePath }

const people = async ({ tx, today }: Reading, task: Task, href: string, found: readonly Person[]) => {
  const names = await calledAt(tx, found)
  return toPersons(
    task,
    href,
    found.map(({ id, place, name }) => ({ id, name, panchayat: nameIn(names, place) })),
    today,
  )
}

const pensions: Source = async (reading, task) => {
  const found = await checks.openUnder(reading.tx, reading.scope.area, null, limit)
  const known = await persons.byIds(
    reading.tx,
    found.map(({ memberId }) => memberId),
  )
  const named = found.flatMap(({ id, place, memberId }) => {
    const person = known.get(memberId)
    return person ? [{ id, place, name: calledIn(person.name) }] : []
  })
  return people(reading, task, '/pensions', named)
}

const duplicates: Source = async (reading, task) =>
  people(reading, task, '/duplicates', await waiting.duplicates(reading.tx, limit))

const changes: Source = async (reading, task) =>
  people(reading, task, '/changes', await waiting.changes(reading.tx, reading.actor, limit))

const page = (id: string): string => `/applications/${id}`
const card = (id: string): string => `/cards/new?application=${id}`
const sheet = (id: string): string => `/applications/${id}/verify`

const SOURCES: Readonly<Record<Task, Source>> = {
  DRAFTS: applications(['DRAFT'], '/applications?stage=DRAFT', page),
  RETURNED: applications(['RETURNED'], '/applications?stage=RETURNED', page),
  TO_LIST: applications(FOUND_STAGES, '/lists', page),
  CARDS_TO_ISSUE: applications(['APPROVED'], '/cards', card),
  TO_TAKE_UP: applications(['SUBMITTED'], '/verifications', sheet),
  TO_VERIFY: applications(['UNDER_VERIFICATION'], '/verifications', sheet),
  LISTS_TO_DISPLAY: lists({ stages: ['TENTATIVE'], displayed: false }),
  LISTS_TO_NOTIFY: lists({ stages: ['VERIFIED', 'MEETING_FAILED', 'RETURNED_TO_GP'] }),
  LISTS_TO_ATTEST: lists({ stages: ['TENTATIVE'], displayed: true }),
  LISTS_FOR_BLOCK: lists({ stages: ['FINALISED'] }, '/consolidations'),
  LISTS_FOR_DISTRICT: lists({ stages: ['BLOCK_CONSOLIDATED'] }, '/consolidations'),
  LISTS_FOR_DEPARTMENT: lists({ stages: ['DISTRICT_CONSOLIDATED'] }, '/consolidations'),
  QUESTIONS_TO_ANSWER: questions(questionsFor),
  CARDS_TO_DECIDE: questions(() => [...MAY_END_CARD, 'CARD_CANCELLATION']),
  MEETINGS_TO_HOLD: meetings({ stage: 'NOTIFIED' }),
  PRESENCE_TO_CONFIRM: meetings({ stage: 'RECORDED', confirmed: false }),
  MEETINGS_TO_SIGN: meetings({ stage: 'RECORDED', confirmed: true }),
  PENSIONS_TO_DECIDE: pensions,
  SIGNATURE_TO_RENEW: async ({ tx, actor, today }, task) =>
    toGroup(task, '/pensions', toFallen(await papers.lastSigned(tx, actor.place), today)),
  DUPLICATES_TO_DECIDE: duplicates,
  CHANGES_TO_DECIDE: changes,
}
