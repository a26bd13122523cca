import type { Application } from '@/lib/domain/application/application'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The service-time clock of domain §9.6, in days; the State sets the numbers. */
export interface ServiceLimits {
  readonly acknowledgement: number
  readonly verification: number
  readonly reply: number
  readonly card: number
}

/** What is waited for at a stage, and who owes it; other stages wait for the Gram Sabha or for nobody. */
export type ServiceStep = keyof ServiceLimits

const WAITS_FOR: Readonly<Partial<Record<ApplicationStage, ServiceStep>>> = {
  DRAFT: 'acknowledgement',
  SUBMITTED: 'verification',
  UNDER_VERIFICATION: 'verification',
  RETURNED: 'reply',
  APPROVED: 'card',
}

/** What the stage waits for, or null. */
export const waitsFor = (stage: ApplicationStage): ServiceStep | null => WAITS_FOR[stage] ?? null

/** The last lawful day of a step that began on a day. */
export const dueOn = (step: ServiceStep, since: PlainDate, limits: ServiceLimits): PlainDate =>
  addDays(since, limits[step])

/** Whether the application's present step is overdue. */
export const isLate = ({ stage, dueOn: due }: Pick<Application, 'stage' | 'dueOn'>, today: PlainDate): boolean =>
  waitsFor(stage) !== null && due !== null && today > due
