import type { AccessRefusals } from '@/lib/domain/access/refusals'
import type { AccountRefusals } from '@/lib/domain/account/refusals'
import type { AllocationRefusals } from '@/lib/domain/allocation/refusals'
import type { ApplicationRefusals } from '@/lib/domain/application/refusals'
import type { AssignmentRefusals } from '@/lib/domain/assignment/refusals'
import type { CancellationRefusals } from '@/lib/domain/cancellation/refusals'
import type { CardRefusals } from '@/lib/domain/card/refusals'
import type { CensusRefusals } from '@/lib/domain/census/refusals'
import type { ChangeRefusals } from '@/lib/domain/change/refusals'
import type { ConsolidationRefusals } from '@/lib/domain/consolidation/refusals'
import type { DriveRefusals } from '@/lib/domain/drive/refusals'
import type { ExportRefusals } from '@/lib/domain/export/refusals'
import type { HouseholdRefusals } from '@/lib/domain/household/refusals'
import type { ImportRefusals } from '@/lib/domain/import/refusals'
import type { LifeRefusals } from '@/lib/domain/life/refusals'
import type { DuplicateRefusals } from '@/lib/domain/matching/refusals'
import type { MeetingRefusals } from '@/lib/domain/meeting/refusals'
import type { MoveRefusals } from '@/lib/domain/move/refusals'
import type { NoticeRefusals } from '@/lib/domain/notice/refusals'
import type { PensionRefusals } from '@/lib/domain/pension/refusals'
import type { PlaceRefusals } from '@/lib/domain/place/refusals'
import type { QuestionRefusals } from '@/lib/domain/question/refusals'
import type { ReviewRefusals } from '@/lib/domain/review/refusals'
import type { ListRefusals } from '@/lib/domain/selection/refusals'
import type { SettingRefusals } from '@/lib/domain/setting/refusals'
import type { StandingRefusals } from '@/lib/domain/standing/refusals'
import type { TableRefusals } from '@/lib/domain/table/refusals'
import type { VisitRefusals } from '@/lib/domain/visit/refusals'

/** No figure covers the day that was asked about. */
export interface RulesRefusals {
  'rules.notInForce': { figure: string; day: string }
}

/** A refusal that needs no parameters. */
export type None = Readonly<Record<string, never>>

/**
 * Every lawful "no", with the parameters its sentence needs. Each noun declares its own beside its law; a code is
 * `<catalogue>.<reason>` and its words stand at `<catalogue>.refusal.<reason>` in every language.
 */
export interface RefusalParams
  extends
    AccessRefusals,
    AccountRefusals,
    AllocationRefusals,
    ApplicationRefusals,
    AssignmentRefusals,
    CancellationRefusals,
    CardRefusals,
    CensusRefusals,
    ChangeRefusals,
    ConsolidationRefusals,
    DriveRefusals,
    DuplicateRefusals,
    ExportRefusals,
    HouseholdRefusals,
    ImportRefusals,
    LifeRefusals,
    ListRefusals,
    MeetingRefusals,
    MoveRefusals,
    NoticeRefusals,
    PensionRefusals,
    PlaceRefusals,
    QuestionRefusals,
    ReviewRefusals,
    RulesRefusals,
    SettingRefusals,
    StandingRefusals,
    TableRefusals,
    VisitRefusals {}

export type RefusalCode = keyof RefusalParams

/** What travels to the person: never a sentence, so that it can be read in any language, for ever. */
export interface Refusal {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly field?: string
  /** What more is wrong, said where it is: more than one cell of what was handed in. */
  readonly found?: readonly Found[]
  /** What the form must say when it is handed in again, for example what was shown with this refusal. */
  readonly carry?: Readonly<Record<string, string>>
}

/** A parameter that reads differently in each language: a name in both, or the words of a key. */
export type Spoken =
  | { readonly en: string; readonly hi: string }
  | { readonly key: string; readonly params?: Readonly<Record<string, string | number>> }

/** A sentence at a field: the catalogue key by which rows of a file are returned, with its parameters. */
export interface Found {
  readonly field: string
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
  readonly spoken?: Readonly<Record<string, Spoken>>
}
