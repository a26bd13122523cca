import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Application } from '@/lib/domain/application/application'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { ok, type Result } from '@/lib/domain/shared/result'
import { move, type Moving } from '@/lib/features/applications/store/applications'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import * as steps from '@/lib/features/applications/store/steps'
import type { Tx } from '@/lib/platform/db'

interface Step {
  readonly event: steps.Move['event']
  /** What the journal calls it. */
  readonly said:
    | 'applications.withdrawn'
    | 'applications.rejected'
    | 'applications.reinstated'
    | 'applications.vacated'
    | 'applications.lookedAgain'
    | 'applications.promoted'
    | 'applications.struckOff'
    | 'applications.placeBack'
  readonly reason: string
  /** What the law made of the application. */
  readonly to: Application
}

interface Hand {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
}

/**
 * Moves an application to what the law made of it, with its step on the time line: with another noun's decision, such as a
 * merger or an answer, as with its own. Answers what the journal is to say.
 */
export const moveOn = async (
  { tx, actor, now }: Hand,
  permit: Moving,
  { id, version, law: before }: Pick<StoredApplication, 'id' | 'version' | 'law'>,
  { event, said, reason, to }: Step,
): Promise<Result<AuditEvent>> => {
  const saved = await move(tx, permit, { id, version, now }, to)
  if (!saved.ok) return saved
  const { place, number, stage: from } = before
  await steps.add(tx, actor, id, { event, from, now, reason }, to)
  return ok({ type: said, place, subject: { kind: 'application', id }, params: { number }, reason })
}
