import type { AccountEvents } from '@/lib/domain/account/events'
import type { AllocationEvents } from '@/lib/domain/allocation/events'
import type { ApplicationEvents } from '@/lib/domain/application/events'
import type { AssignmentEvents } from '@/lib/domain/assignment/events'
import type { CancellationEvents } from '@/lib/domain/cancellation/events'
import type { CardEvents } from '@/lib/domain/card/events'
import type { CensusEvents } from '@/lib/domain/census/events'
import type { ChangeEvents } from '@/lib/domain/change/events'
import type { ConsolidationEvents } from '@/lib/domain/consolidation/events'
import type { DriveEvents } from '@/lib/domain/drive/events'
import type { ExportEvents } from '@/lib/domain/export/events'
import type { HouseholdEvents } from '@/lib/domain/household/events'
import type { ImportEvents } from '@/lib/domain/import/events'
import type { LifeEvents } from '@/lib/domain/life/events'
import type { DuplicateEvents } from '@/lib/domain/matching/events'
import type { MeetingEvents } from '@/lib/domain/meeting/events'
import type { MoveEvents } from '@/lib/domain/move/events'
import type { PensionEvents } from '@/lib/domain/pension/events'
import type { PlaceEvents } from '@/lib/domain/place/events'
import type { PlacePath } from '@/lib/domain/place/path'
import type { QuestionEvents } from '@/lib/domain/question/events'
import type { ReviewEvents } from '@/lib/domain/review/events'
import type { ListEvents } from '@/lib/domain/selection/events'
import type { SettingEvents } from '@/lib/domain/setting/events'
import type { StandingEvents } from '@/lib/domain/standing/events'
import type { VisitEvents } from '@/lib/domain/visit/events'

/** What the wrapper itself reports: a refused right. Each noun declares its own events beside its law. */
export interface AccessEvents {
  'access.denied': { readonly verb: string; readonly code: string }
}

/** Everything the journal can say: codes and parameters, never sentences, so it can be read in any language for ever. */
export interface EventParams
  extends
    AccessEvents,
    AccountEvents,
    AllocationEvents,
    ApplicationEvents,
    AssignmentEvents,
    CancellationEvents,
    CardEvents,
    CensusEvents,
    ChangeEvents,
    ConsolidationEvents,
    DriveEvents,
    DuplicateEvents,
    ExportEvents,
    HouseholdEvents,
    ImportEvents,
    LifeEvents,
    ListEvents,
    MeetingEvents,
    MoveEvents,
    PensionEvents,
    PlaceEvents,
    QuestionEvents,
    ReviewEvents,
    SettingEvents,
    StandingEvents,
    VisitEvents {}

export type EventType = keyof EventParams

/** One thing that happened: where (which decides the hash chain), to which record, with which facts, and why. */
export type AuditEvent = {
  readonly [T in EventType]: {
    readonly type: T
    readonly place: PlacePath
    readonly subject: { readonly kind: string; readonly id: string }
    readonly params: EventParams[T]
    readonly reason?: string
  }
}[EventType]
