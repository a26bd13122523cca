import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { parseHouseholdNumber } from '@/lib/domain/household/number'
import { ok, refuse } from '@/lib/domain/shared/result'
import type {
  ChangePasswordInput,
  DeclareHouseholdInput,
  EndSessionInput,
  SwitchPostingInput,
} from '@/lib/features/accounts/schema'
import * as own from '@/lib/features/accounts/store/own'
import type { Command } from '@/lib/platform/command'
import { hashPassword, isPassword } from '@/lib/platform/sign-in'

const here = ({ place, accountId }: Actor) => ({ place, subject: { kind: 'account', id: accountId } })

/** Ends one of one's own sessions, for instance the one left open on the office's computer. */
export const endSession: Command<EndSessionInput, { count: number }> = async ({ actor, tx }, { sessionId }) => {
  const ended = actor.sessionId !== undefined && (await own.endOne(tx, actor.sessionId, sessionId))
  if (!ended) return refuse('access.absent')
  return ok({ value: { count: 1 }, event: { type: 'accounts.sessionEnded', ...here(actor), params: { count: 1 } } })
}

/** Ends all of one's own sessions but this one. */
export const endOtherSessions: Command<object, { count: number }> = async ({ actor, tx }) => {
  if (actor.sessionId === undefined) return refuse('access.absent')
  const count = await own.endOthers(tx, actor.sessionId)
  return ok({ value: { count }, event: { type: 'accounts.sessionEnded', ...here(actor), params: { count } } })
}

/** Goes on under another of one's own postings, in the same session. */
export const switchPosting: Command<SwitchPostingInput, { id: string }> = async ({ actor, tx }, { postingId }) => {
  if (actor.sessionId === undefined) return refuse('access.absent')
  const wanted = (await own.postings(tx, actor.sessionId)).find(({ id }) => id === postingId)
  const switched = wanted && (await own.switchTo(tx, actor.sessionId, postingId))
  if (!switched) return refuse('access.absent')
  const { role, place } = wanted
  return ok({ value: { id: postingId }, event: { type: 'accounts.switched', ...here(actor), params: { role, place } } })
}

/** Changes one's own password, knowing the present one; all other sessions end. */
export const changePassword: Command<ChangePasswordInput, { id: string }> = async ({ actor, tx }, input) => {
  if (actor.sessionId === undefined) return refuse('access.absent')
  const kept = await own.passwordHash(tx, actor.sessionId)
  if (kept === null) return refuse('access.absent')
  if (!(await isPassword(kept, input.currentPassword))) return refuse('accounts.wrongPassword', {}, 'currentPassword')
  const count = (await own.sessions(tx, actor.sessionId)).length - 1
  await own.setPassword(tx, actor.sessionId, await hashPassword(input.newPassword))
  const event = { type: 'accounts.passwordChanged' as const, ...here(actor), params: { count } }
  return ok({ value: { id: actor.accountId }, event })
}

/**
 * Declares the household one lives in, so that one decides nothing about it (domain §11, separation of duty 4). It may be
 * declared anew, never taken back: who moves, moves into another. The journal says that it was done, not which one.
 */
export const declareHousehold: Command<DeclareHouseholdInput, { id: string }> = async ({ actor, tx }, { number }) => {
  if (actor.sessionId === undefined) return refuse('access.absent')
  const read = parseHouseholdNumber(number)
  const declared = read.ok && (await own.declareHousehold(tx, actor.sessionId, read.value))
  if (!declared) return refuse('accounts.householdUnknown', {}, 'number')
  return ok({
    value: { id: actor.accountId },
    event: { type: 'accounts.householdDeclared', ...here(actor), params: {} },
  })
}
