import type { Gap } from '@/lib/domain/application/application'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { StepView } from './application'

interface Step {
  readonly seq: number
  readonly event: string
  readonly to: ApplicationStage
  readonly at: Date
  readonly dueOn: PlainDate | null
  readonly role: string
  readonly reason: string | null
  readonly gaps: readonly Gap[]
}

export const toStepView = ({ seq, event, to, at, dueOn, role, reason, gaps }: Step): StepView => ({
  ...{ seq, event, to, dueOn, role, reason, gaps },
  at: at.toISOString(),
})
