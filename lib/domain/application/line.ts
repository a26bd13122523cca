import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** One line of a list of applications. */
export interface ApplicationLine {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly householdId: string
  readonly place: PlacePath
  readonly village: PlacePath
  readonly stage: ApplicationStage
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly submittedOn: PlainDate | null
  readonly dueOn: PlainDate | null
}
