import type { PublicRecord } from '@/lib/domain/application/public-record'
import { type ApplicationStage, APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Where a paper is on its way from the counter to the card. */
export const MILESTONES = ['handedIn', 'verified', 'gramSabha', 'approved', 'card'] as const
export type Milestone = (typeof MILESTONES)[number]

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
  readonly order: { readonly no: string; readonly on: PlainDate } | null
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
const STOPPED: readonly ApplicationStage[] = ['NOT_SELECTED', 'WITHDRAWN', 'REJECTED', 'CLOSED']

const stageOf = (text: string): ApplicationStage => {
  const stage = APPLICATION_STAGES.find((known) => known === text)
  if (!stage) throw new Error(`Not a stage: ${text}`)
  return stage
}

const dayOf = (text: string | null): PlainDate | null => (text !== null && isPlainDate(text) ? text : null)

/** A paper that was stopped keeps what it had reached. */
const milestonesOf = (stage: ApplicationStage, been: readonly ApplicationStage[]): StatusView['milestones'] => {
  const reached = STOPPED.includes(stage) ? Math.max(...[stage, ...been].map((one) => REACHED[one])) : REACHED[stage]
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

/** The public view of a record on a day; `refills` says whether the State fills places that fall free. */
export const toStatusView = (record: PublicRecord, today: PlainDate, refills: boolean): StatusView => {
  const stage = stageOf(record.stage)
  const dueOn = dayOf(record.dueOn)
  const orderOn = record.order && dayOf(record.order.on)
  const steps = record.steps.map(({ event, to, at }) => ({ event, stage: stageOf(to), at }))
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
    order: record.order && orderOn ? { no: record.order.no, on: orderOn } : null,
    cardOn: dayOf(record.cardOn),
    cardHalted: HALTED.find((code) => code === record.cardStage) ?? null,
    toClaim: record.toClaim,
  }
}
