import type { Role } from '@/lib/domain/access/actor'
import type { PlaceName } from '@/lib/domain/place/place'
import type { ReviewKind } from '@/lib/domain/review/kinds'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The kinds of work that can wait on a desk. */
export const TASKS = [
  'DRAFTS',
  'RETURNED',
  'TO_LIST',
  'LISTS_TO_DISPLAY',
  'LISTS_TO_NOTIFY',
  'MEETINGS_TO_HOLD',
  'CARDS_TO_ISSUE',
  'TO_TAKE_UP',
  'TO_VERIFY',
  'LISTS_TO_ATTEST',
  'PRESENCE_TO_CONFIRM',
  'MEETINGS_TO_SIGN',
  'LISTS_FOR_BLOCK',
  'LISTS_FOR_DISTRICT',
  'LISTS_FOR_DEPARTMENT',
  'QUESTIONS_TO_ANSWER',
  'CARDS_TO_DECIDE',
  'SIGNATURE_TO_RENEW',
  'PENSIONS_TO_DECIDE',
  'DUPLICATES_TO_DECIDE',
  'CHANGES_TO_DECIDE',
] as const
export type Task = (typeof TASKS)[number]

const PANCHAYAT_OFFICE: readonly Task[] = [
  'RETURNED',
  'DRAFTS',
  'TO_LIST',
  'LISTS_TO_DISPLAY',
  'LISTS_TO_NOTIFY',
  'MEETINGS_TO_HOLD',
  'CARDS_TO_ISSUE',
  'QUESTIONS_TO_ANSWER',
]

/** Whose desk holds which work (domain §11); an office that is not named decides nothing of this story. */
const DESKS: Readonly<Partial<Record<Role, readonly Task[]>>> = {
  GP_SECRETARY: PANCHAYAT_OFFICE,
  GP_SAHAYAK: PANCHAYAT_OFFICE,
  VERIFYING_OFFICER: [
    'TO_VERIFY',
    'TO_TAKE_UP',
    'LISTS_TO_ATTEST',
    'PRESENCE_TO_CONFIRM',
    'QUESTIONS_TO_ANSWER',
    'PENSIONS_TO_DECIDE',
    'DUPLICATES_TO_DECIDE',
    'CHANGES_TO_DECIDE',
  ],
  FOOD_INSPECTOR: ['CARDS_TO_DECIDE'],
  FSO: ['CARDS_TO_DECIDE'],
  DFSC: ['CARDS_TO_DECIDE', 'PENSIONS_TO_DECIDE'],
  PRADHAN: ['LISTS_TO_NOTIFY', 'MEETINGS_TO_SIGN'],
  BLOCK_OFFICER: ['LISTS_FOR_BLOCK', 'QUESTIONS_TO_ANSWER', 'DUPLICATES_TO_DECIDE', 'CHANGES_TO_DECIDE'],
  COLLECTOR: ['SIGNATURE_TO_RENEW', 'LISTS_FOR_DISTRICT', 'DUPLICATES_TO_DECIDE'],
  RD_DEPT: ['LISTS_FOR_DEPARTMENT'],
}

export const tasksOf = (role: Role): readonly Task[] => DESKS[role] ?? []

/**
 * What an item is: a family's application, a panchayat's list, a meeting, an open question about a family, somebody who may draw a
 * pension, or a signature of the district that has fallen.
 */
export type Subject =
  | { readonly kind: 'application'; readonly number: string; readonly head: PlaceName }
  | { readonly kind: 'list'; readonly panchayat: PlaceName }
  | { readonly kind: 'meeting'; readonly panchayat: PlaceName; readonly at: string }
  | { readonly kind: 'person'; readonly name: PlaceName; readonly panchayat: PlaceName }
  | { readonly kind: 'signature'; readonly order: string; readonly on: PlainDate }
  | { readonly kind: 'question'; readonly asked: ReviewKind; readonly head: PlaceName }

/** One thing that waits, with the day by which it is to be done. */
export interface DeskItem {
  readonly id: string
  readonly subject: Subject
  readonly href: string
  readonly dueOn: PlainDate | null
  /** Days left, negative when overdue; null without a deadline. */
  readonly daysLeft: number | null
}

/** All that waits of one kind: the most urgent few, and how many there are up to a cap. */
export interface DeskGroup {
  readonly task: Task
  readonly href: string
  readonly count: number
  /** Whether there are more than were counted. */
  readonly capped: boolean
  readonly items: readonly DeskItem[]
}

/** A person's desk on a day. */
export interface DeskView {
  readonly role: Role
  readonly groups: readonly DeskGroup[]
}

/** How far things are counted, and how many of each kind are shown. */
export const CAP = 99
const SHOWN = 5

const LAST = Number.MAX_SAFE_INTEGER
const urgency = ({ daysLeft }: DeskItem): number => daysLeft ?? LAST

/** An item with its days left; `dueOn` null for what has no legal deadline. */
export const toItem = (item: Omit<DeskItem, 'daysLeft'>, today: PlainDate): DeskItem => ({
  ...item,
  daysLeft: item.dueOn === null ? null : daysBetween(today, item.dueOn),
})

/** A group of what was found up to the cap, the most urgent first. */
export const toGroup = (task: Task, href: string, found: readonly DeskItem[]): DeskGroup => ({
  task,
  href,
  count: Math.min(found.length, CAP),
  capped: found.length > CAP,
  items: found.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, SHOWN),
})

interface Signed {
  readonly signOff: { readonly id: string; readonly orderNo: string; readonly on: PlainDate }
  /** How many persons were found since against whom it does not hold. */
  readonly contradicted: number
}

/** The district's word on pensions, once it no longer holds (R81). */
export const toFallen = (last: Signed | null, today: PlainDate): readonly DeskItem[] => {
  if (!last || last.contradicted === 0) return []
  const { id, orderNo: order, on } = last.signOff
  return [toItem({ id, href: '/pensions#sign-off', dueOn: null, subject: { kind: 'signature', order, on } }, today)]
}

/** Somebody about whom an officer decides, without a legal deadline. */
export interface WaitingPerson {
  readonly id: string
  readonly name: PlaceName
  readonly panchayat: PlaceName
}

/** A group of persons, each with a page of its own under `href`. */
export const toPersons = (task: Task, href: string, found: readonly WaitingPerson[], today: PlainDate): DeskGroup => {
  const items = found.map(({ id, ...person }) =>
    toItem({ id, href: `${href}/${id}`, dueOn: null, subject: { kind: 'person', ...person } }, today),
  )
  return toGroup(task, href, items)
}

/** The groups that hold anything, the one with the nearest deadline first. */
export const inOrder = (groups: readonly DeskGroup[]): readonly DeskGroup[] =>
  groups
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => Math.min(...a.items.map(urgency)) - Math.min(...b.items.map(urgency)))
