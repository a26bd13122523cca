import { type ApplicationStage, isOpen } from '@/lib/domain/application/stages'
import { kindOf, type PlacePath, stateOf } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** A village that goes over: from the panchayat that serves it to another, or to the town that takes it in. */
export interface VillageMove {
  readonly village: PlacePath
  readonly from: PlacePath
  readonly to: PlacePath
  readonly on: PlainDate
}

/** What the directory says of the places concerned. */
export interface MoveGround {
  /** Who serves the village today. */
  readonly servedBy: readonly PlacePath[]
  readonly targetEnded: boolean
  /** How many applications of its families still run under the panchayat it leaves. */
  readonly running: number
}

/** How far an application of a village is: its stage, and whether a list on which it stands has been approved. */
export interface Applying {
  readonly stage: ApplicationStage
  readonly listApproved: boolean
}

/**
 * Whether a village waits for an application: "running list completes under old code" (domain §13). One that has its card or
 * has otherwise ended runs no longer, nor does one that was passed over or waits on a list which the department has
 * approved; until the approval any list may come back and be decided anew.
 */
export const isRunning = ({ stage, listApproved }: Applying): boolean =>
  stage === 'WAITLISTED' || stage === 'NOT_SELECTED' ? !listApproved : isOpen(stage)

/** Whether somebody waits on an approved list: the turn is on that list, and stays behind when the village goes over. */
export const losesTurn = ({ stage, listApproved }: Applying): boolean => stage === 'WAITLISTED' && listApproved

export type MoveKind = 'REORGANISED' | 'URBANISED'

/** The kinds of local body that take a village in. */
export const TAKES_IN = ['PANCHAYAT', 'URBAN_BODY'] as const

const RECEIVES: readonly string[] = [...TAKES_IN, 'WARD']

/**
 * Decides whether a village may go over, and of which kind the move is: into another panchayat (lists follow the village,
 * a running list completes under the old code first) or into a town (future applications follow the urban chain; active cards stay
 * valid, the issuer changes). Source: domain §13, "GP re-organised" and "Village becomes urban". Refuses
 * `moves.notServed`, `moves.samePlace`, `moves.noReceiver`, `moves.otherState`, `moves.inFuture` and `moves.running`.
 */
export const moveVillage = (
  { village, from, to, on }: VillageMove,
  { servedBy, targetEnded, running }: MoveGround,
  today: PlainDate,
): Result<MoveKind> => {
  if (kindOf(village) !== 'VILLAGE' || !servedBy.includes(from)) return refuse('moves.notServed', {}, 'village')
  if (from === to) return refuse('moves.samePlace', {}, 'to')
  if (targetEnded || !RECEIVES.includes(kindOf(to))) return refuse('moves.noReceiver', {}, 'to')
  if (stateOf(from) !== stateOf(to)) return refuse('moves.otherState', {}, 'to')
  if (on > today) return refuse('moves.inFuture', {}, 'on')
  if (running > 0) return refuse('moves.running', { count: running }, 'village')
  return ok(kindOf(to) === 'PANCHAYAT' ? 'REORGANISED' : 'URBANISED')
}
