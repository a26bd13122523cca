import 'server-only'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { type Care, careOf } from '@/lib/domain/life/children'
import { traceOf } from '@/lib/domain/life/retrace'
import { plain } from '@/lib/domain/shared/plain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { RecordInput } from '@/lib/features/lives/schema'
import { admit } from '@/lib/features/lives/store/admit'
import * as drafts from '@/lib/features/lives/store/drafts'
import * as events from '@/lib/features/lives/store/events'
import { foundedUnit, leavesAlone, type Weighed, weigh } from '@/lib/features/lives/store/weigh'
import type { Command, Context } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { append } from '@/lib/platform/journal'
import { weighingOn } from '@/lib/rules/lives'
import { lookForOthers } from './look'
import { named } from './named'
import { raise } from './raise'
import { type Hand, saveAll } from './save-all'
import { letGo } from './let-go'

/**
 * Records what happened to a family, as it was shown: both households' next versions, the household that a split brings
 * forth, the Deletion Certificate, and the questions of the day, together or not at all. Two officers at once: the second
 * is told that what was shown has changed.
 */
export const recordLife: Command<RecordInput, { id: string; event: string }> = async (
  context,
  { draft: id, digest, ...saying },
) => {
  const { actor, tx, today, now } = context
  const draft = await drafts.find(tx, id)
  if (draft?.accountId !== actor.accountId) return refuse('access.absent')
  if (draft.eventId !== null) return refuse('lives.recordedAlready')
  const { answers } = draft
  if (!answers) throw new Error('A draft that nobody can read')
  const figures = weighingOn(today)
  if (!figures.ok) return figures
  const weighed = await weigh({ tx, today, ...figures.value }, answers, true)
  if (!weighed.ok) return weighed
  if (sha256(weighed.value.shown) !== digest) return refuse('lives.shownChanged')
  const { told, home, other, coming, families } = weighed.value
  const { place } = home.unit.family
  const allowed = permit(actor, 'household.record', { place, householdId: home.unit.id })
  if (!allowed.ok) return allowed
  const free = await lookForOthers(tx, weighed.value, answers)
  if (!free.ok) return free
  const care = careOf(leavesAlone(weighed.value), saying)
  if (!care.ok) return care

  const document = coming.certificate ?? answers.document ?? null
  // Why somebody who is very like another entry is another person stands with the event.
  const reason = [answers.reason, answers.differs].filter((part) => part !== undefined).join(' · ') || null
  const event = await events.begin(tx, allowed.value, {
    kind: told.kind,
    householdId: home.unit.id,
    otherHousehold: other?.unit.id ?? null,
    otherPlace: other?.unit.family.place ?? null,
    serials: named(home.unit, families.home),
    on: told.on,
    statedBy: answers.statedBy,
    document,
    reason,
    accountId: actor.accountId,
    at: now,
  })
  if (!(await drafts.close(tx, allowed.value, id, event))) return refuse('lives.recordedAlready')
  const hand: Hand = {
    ...{ accountId: actor.accountId, at: now, reason, document },
    ...{ event: told.kind.toLowerCase(), statedBy: answers.statedBy, effectiveOn: told.on },
  }
  const done = await carryOut(context, allowed.value, weighed.value, {
    ...{ event, hand, bound: answers.bound ?? null, care: care.value },
  })
  if (!done.ok) return done
  return ok({
    value: { id: home.unit.id, event },
    event: {
      type: 'lives.recorded',
      place,
      subject: { kind: 'household', id: home.unit.id },
      params: {
        ...{ number: home.number, kind: told.kind, on: told.on },
        serials: named(home.unit, families.home).join(','),
      },
      ...(answers.reason === undefined ? {} : { reason: answers.reason }),
    },
  })
}

interface Recording {
  readonly event: string
  readonly hand: Hand
  readonly bound: string | null
  readonly care: Care | null
}

const carryOut = async (
  context: Context,
  allowed: Permit<'household.record'>,
  weighed: Weighed,
  { event, hand, bound, care }: Recording,
): Promise<Result<true>> => {
  const { actor, tx, now } = context
  const { told, home, other, families, follows } = weighed
  const saved = await saveAll(context, allowed, weighed, { event, hand })
  if (!saved.ok) return saved
  const { founded, surrendered, withdrawn } = saved.value
  const certificate = await letGo(context, allowed, weighed, { event, bound })
  const admitted = await admit(tx, allowed, {
    ...{ id: home.unit.id, number: home.number, coming: weighed.coming },
    ...{ event, at: now },
  })
  if (!admitted.ok) return admitted
  for (const taken of admitted.value) await append(tx, actor, taken, now)
  await raise(context, { event, about: home, follows: follows.home })
  if (other && follows.other) await raise(context, { event, about: other, follows: follows.other })
  if (founded && families.founded && follows.founded) {
    const about = { number: founded.number, unit: foundedUnit(families.founded, founded.id) }
    await raise(context, { event, about, follows: follows.founded })
  }
  const joined = other
    ? { id: other.unit.id, number: other.number, place: other.unit.family.place }
    : founded && { ...founded, place: home.unit.family.place }
  if (joined) {
    const params = { number: joined.number, kind: told.kind, on: told.on, from: home.number }
    const subject = { kind: 'household', id: joined.id }
    await append(tx, actor, { type: 'lives.joined', place: joined.place, subject, params }, now)
  }
  const effects = {
    home: { version: home.version + 1, trace: traceOf(home.unit, families.home) },
    other: other && families.other && { version: other.version + 1, trace: traceOf(other.unit, families.other) },
    founded,
    certificate,
    ...{ surrendered, withdrawn },
    temporaryUntil: told.kind === 'MOVE_IN' ? told.temporaryUntil : null,
    ...{ cardHead: follows.home.cardHead, care },
  }
  await events.finish(tx, allowed, event, plain(effects), founded?.id ?? null)
  return ok(true)
}
