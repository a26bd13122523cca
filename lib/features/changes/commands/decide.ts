import 'server-only'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { censusBody } from '@/lib/domain/census/proposal'
import { decideChange as decide, fieldsOf } from '@/lib/domain/change/request'
import { knowingSealed } from '@/lib/domain/change/sealed'
import type { Body } from '@/lib/domain/household/facts'
import { recorded } from '@/lib/domain/household/family'
import { familyHead } from '@/lib/domain/household/household'
import { namesIn, untoldOf } from '@/lib/domain/household/new-head'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import { certain } from '@/lib/domain/shared/certain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as census from '@/lib/features/census/store'
import type { DecideChange } from '@/lib/features/changes/schema'
import * as changes from '@/lib/features/changes/store'
import * as families from '@/lib/features/households/store/families'
import { followCorrection } from '@/lib/features/lives/store/raised'
import * as units from '@/lib/features/lives/store/units'
import type { Command, Context } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import { agesOn } from '@/lib/rules/ages'
import { reviewDueOn } from '@/lib/rules/lives'
import { acceptCensus } from './accept-census'

/**
 * A second officer accepts or refuses a correction, with a reason, against the register as the officer saw it: when the
 * family changed after the page was opened it must be looked at again (F7). An accepted one is the next version, and puts
 * the questions about cards and applications that the event itself would have put (F13).
 */
export const decideChange: Command<DecideChange, { id: string; done: string }> = async (
  context,
  { id, version, household: seen, verdict, reason },
) => {
  const { actor, tx, now } = context
  const request = await changes.find(tx, id)
  const known = request && (await families.find(tx, request.householdId))
  if (!request || !known) return refuse('access.absent')
  const { place } = known.family
  const allowed = permit(actor, 'change.decide', { place, householdId: known.id })
  if (!allowed.ok) return allowed
  const decided = decide(request, verdict, actor.accountId, await standing(tx, request, known))
  if (!decided.ok) return decided
  if (request.version !== version || known.version !== seen) return refuse('access.changedMeanwhile')
  const { stage, body } = decided.value
  if (body) {
    const done = request.census
      ? await acceptCensus(context, allowed.value, { request, proposal: request.census, number: known.number })
      : await acceptFamily(context, allowed.value, { request, known, body })
    if (!done.ok) return done
  }
  const closed = await changes.close(tx, allowed.value, request, {
    ...{ stage, decidedBy: actor.accountId, decidedAt: now, decisionReason: reason },
  })
  if (!closed) return refuse('access.changedMeanwhile')
  return ok({
    value: { id, done: stage === 'ACCEPTED' ? 'accepted' : 'refused' },
    event: {
      type: stage === 'ACCEPTED' ? 'changes.accepted' : 'changes.refused',
      place,
      subject: { kind: 'household', id: known.id },
      params: { number: known.number, fields: fieldsOf(request.changes) },
      reason,
    },
  })
}

/** What the request's "before" is compared with: the register's facts, or what holds of the census. */
const standing = async (
  tx: Tx,
  { census: proposal }: changes.KeptRequest,
  known: families.Registered,
): Promise<Body> => (proposal ? censusBody(await census.find(tx, known.id)) : recorded(known.family))

interface Accepting {
  readonly request: changes.KeptRequest
  readonly known: families.Registered
  readonly body: Body
}

/** The family's next version, and the questions that follow from it. Refuses `changes.cameSince`. */
const acceptFamily = async (
  context: Context,
  allowed: Permit<'change.decide'>,
  { request, known, body }: Accepting,
): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  const family = familyOfRecord(body, knowingSealed(known.family, await changes.sealedWith(tx, request)))
  const checked = checkParticulars(family.members, today)
  if (!checked.ok) return checked
  const came = untoldOf(known.family.members, familyHead(family.members, today), new Set(request.told), today)
  if (came.length > 0) return refuse('changes.cameSince', { names: namesIn(came) })
  const before = await units.load(tx, known.id)
  const saved = await families.save(tx, allowed, known, family, {
    ...{ accountId: actor.accountId, at: now, reason: request.reason, event: 'changed' },
    reasonCode: request.reasonCode,
    ...{ statedBy: request.statedBy, document: request.document, effectiveOn: null },
  })
  if (!saved || !before) return refuse('access.changedMeanwhile')
  const figures = { ages: certain(agesOn(today)), dueOn: certain(reviewDueOn(today)) }
  const said = await followCorrection(tx, family, { about: before, at: now, today, ...figures })
  for (const event of said) await append(tx, actor, event, now)
  return ok(true)
}
