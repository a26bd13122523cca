import type { PublicRecord } from '@/lib/domain/application/public-record'
import { type ApplicationStage, APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Where a paper is on its way from the counter to the card. */
const MILESTONES = ['handedIn', 'verified', 'gramSabha', 'approved', 'card'] as const
/** Or `closed`, with which the way of a closed application ends. */
export type Milestone = (typeof MILESTONES)[number] | 'closed'

/** Stages of a card in which its family is not fed by it. */
const HALTED = ['SUSPENDED', 'CANCELLED', 'SURRENDERED'] as const
type HaltedCard = (typeof HALTED)[number]

/**
 * What becomes of a place that falls free on the list on which a family waits: the next family is called in; only after the
 * department's approval; none of a list that another office keeps, since a place is filled by the list's own office; none at
 * all in a State that does not refill.
 */
export const WAITS = ['CALLED', 'AFTER_APPROVAL', 'ELSEWHERE', 'NOT_REFILLED'] as const
export type Waits = (typeof WAITS)[number]

/** What a citizen sees of one application as the public role read it. */
type AsRead = Pick<
  PublicRecord,
  'number' | 'scheme' | 'gaps' | 'officer' | 'bearers' | 'meeting' | 'failed' | 'toClaim'
>

/** What a citizen sees of one application: what happened, what is next, by when, and whom to ask. Codes, not words. */
export interface StatusView extends AsRead {
  readonly stage: ApplicationStage
  /** By what a closed one ended, where it was not the end of its drive. */
  readonly ended: 'CLOSED_VACATED' | 'CLOSED_STRUCK_OFF' | null
  readonly panchayat: { readonly en: string; readonly hi: string }
  readonly submittedAt: string
  readonly dueOn: PlainDate | null
  readonly late: boolean
  readonly steps: readonly { readonly event: string; readonly stage: ApplicationStage; readonly at: string }[]
  readonly milestones: readonly { readonly key: Milestone; readonly state: 'done' | 'now' | 'next' | 'stopped' }[]
  readonly place: Omit<NonNullable<PublicRecord['row']>, 'elsewhere'> | null
  /** Of a family that waits: what becomes of a place that falls free; null for every other. */
  readonly waits: Waits | null
  /** Of whom the order speaks: of the family itself, or of its list only, where it waits, was not selected, or has no place any more. */
  readonly order: { readonly no: string; readonly on: PlainDate; readonly of: 'FAMILY' | 'LIST' } | null
  /** When a closed application was closed. */
  readonly closedAt: string | null
  /** What an officer must answer about its place first: whether an approved one is vacant, whether one that was given up comes back. */
  readonly placeAsked: 'VACANT' | 'AGAIN' | null
  /** The block officer's order that a place stays given up: when, and why. */
  readonly stays: { readonly at: string; readonly reason: string } | null
  readonly cardOn: PlainDate | null
  /** Where the card feeds nobody now: why. */
  readonly cardHalted: HaltedCard | null
}

/** How many milestones a stage has behind it. */
const REACHED: Readonly<Record<ApplicationStage, number>> = {
  DRAFT: 0,
  SUBMITTED: 1,
  UNDER_VERIFICATION: 1,
  RETURNED: 1,
  VERIFIED_ELIGIBLE: 2,
  VERIFIED_INELIGIBLE: 2,
  LISTED: 2,
  SELECTED: 3,
  WAITLISTED: 3,
  NOT_SELECTED: 3,
  SELECTED_BY_PROMOTION: 3,
  APPROVED: 4,
  CARD_ISSUED: 5,
  WITHDRAWN: 1,
  REJECTED: 1,
  CLOSED: 1,
}
/** Here the order approved the list, and this family's place is not among those that stand by it. */
const OF_THE_LIST: readonly ApplicationStage[] = ['WAITLISTED', 'NOT_SELECTED', 'CLOSED']
const STOPPED: readonly ApplicationStage[] = ['NOT_SELECTED', 'WITHDRAWN', 'REJECTED', 'CLOSED']

const stageOf = (text: string): ApplicationStage => {
  const stage = APPLICATION_STAGES.find((known) => known === text)
  if (!stage) throw new Error(`Not a stage: ${text}`)
  return stage
}

const dayOf = (text: string | null): PlainDate | null => (text !== null && isPlainDate(text) ? text : null)

/** A paper that was stopped keeps what it had reached; the way of a closed one ends with that. */
const milestonesOf = (stage: ApplicationStage, been: readonly ApplicationStage[]): StatusView['milestones'] => {
  const reached = STOPPED.includes(stage) ? Math.max(...[stage, ...been].map((one) => REACHED[one])) : REACHED[stage]
  if (stage === 'CLOSED')
    return [
      ...MILESTONES.slice(0, reached).map((key) => ({ key, state: 'done' as const })),
      { key: 'closed', state: 'stopped' },
    ]
  return MILESTONES.map((key, index) => {
    if (index < reached) return { key, state: 'done' }
    if (index > reached) return { key, state: 'next' }
    return { key, state: STOPPED.includes(stage) ? 'stopped' : 'now' }
  })
}

const ENDED_BY: Readonly<Partial<Record<string, StatusView['ended']>>> = {
  vacate: 'CLOSED_VACATED',
  strikeOff: 'CLOSED_STRUCK_OFF',
}

const waitsFor = ({ row, order }: PublicRecord, refills: boolean): Waits =>
  row?.elsewhere ? 'ELSEWHERE' : !refills ? 'NOT_REFILLED' : order === null ? 'AFTER_APPROVAL' : 'CALLED'

const orderFor = ({ order }: PublicRecord, stage: ApplicationStage): StatusView['order'] => {
  const on = order && dayOf(order.on)
  if (!order || !on) return null
  return { no: order.no, on, of: OF_THE_LIST.includes(stage) ? 'LIST' : 'FAMILY' }
}

const askedOf = ({ vacancy, again }: PublicRecord['asked'], stage: ApplicationStage): StatusView['placeAsked'] =>
  again ? 'AGAIN' : vacancy && stage === 'APPROVED' ? 'VACANT' : null

/** The public view of a record on a day; `refills` says whether the State fills places that fall free. */
export const toStatusView = (record: PublicRecord, today: PlainDate, refills: boolean): StatusView => {
  const stage = stageOf(record.stage)
  const dueOn = dayOf(record.dueOn)
  const steps = record.steps.map(({ event, to, at }) => ({ event, stage: stageOf(to), at }))
  const closedAt = stage === 'CLOSED' ? (steps.at(-1)?.at ?? null) : null
  const { stays } = record.asked
  return {
    number: record.number,
    scheme: record.scheme,
    stage,
    ended: stage === 'CLOSED' ? (ENDED_BY[steps.at(-1)?.event ?? ''] ?? null) : null,
    panchayat: { en: record.panchayatEn, hi: record.panchayatHi ?? record.panchayatEn },
    submittedAt: record.submittedAt.toISOString(),
    dueOn,
    late: dueOn !== null && today > dueOn,
    gaps: record.gaps,
    steps,
    milestones: milestonesOf(
      stage,
      steps.map((step) => step.stage),
    ),
    officer: record.officer,
    bearers: record.bearers,
    place: record.row,
    waits: stage === 'WAITLISTED' ? waitsFor(record, refills) : null,
    meeting: record.meeting,
    failed: record.failed,
    order: orderFor(record, stage),
    closedAt,
    placeAsked: askedOf(record.asked, stage),
    // A place that was given up once more since has no order that it stays so.
    stays: closedAt !== null && stays !== null && Date.parse(stays.at) >= Date.parse(closedAt) ? stays : null,
    cardOn: dayOf(record.cardOn),
    cardHalted: HALTED.find((code) => code === record.cardStage) ?? null,
    toClaim: record.toClaim,
  }
}
