import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PersonInput, ResetPasswordInput } from '@/lib/features/accounts/schema'
import * as people from '@/lib/features/accounts/store/people'
import type { Command, Context } from '@/lib/platform/command'
import { hashPassword } from '@/lib/platform/sign-in'

interface Managed {
  readonly manage: Parameters<typeof people.setPassword>[1]
  readonly revoke: Parameters<typeof people.revokeSessions>[1]
  /** The newest posting's place: the chain that remembers. */
  readonly place: PlacePath
}

/** The right to manage a person: over every place the person is posted to in the manager's area, and not oneself. */
const managing = async ({ actor, tx }: Context, accountId: string): Promise<Result<Managed>> => {
  const person = await people.find(tx, accountId)
  const newest = person?.postings[0]
  if (!newest) return refuse('access.absent')
  const manage = permit(actor, 'account.manage', newest)
  if (!manage.ok) return manage
  const revoke = permit(actor, 'session.revoke', newest)
  if (!revoke.ok) return revoke
  if (accountId === actor.accountId) return refuse('accounts.ownAccount')
  return ok({ manage: manage.value, revoke: revoke.value, place: newest.place })
}

type Manage<I extends PersonInput> = Command<I, { id: string }>

/** Closes an account; every session ends at once. */
export const disableAccount: Manage<PersonInput> = async (context, { accountId }) => {
  const managed = await managing(context, accountId)
  if (!managed.ok) return managed
  const { manage, revoke, place } = managed.value
  await people.setDisabled(context.tx, manage, accountId, context.now)
  const count = await people.revokeSessions(context.tx, revoke, accountId, context.now)
  const subject = { kind: 'account', id: accountId }
  return ok({ value: { id: accountId }, event: { type: 'accounts.disabled', place, subject, params: { count } } })
}

/** Opens a closed account again. */
export const enableAccount: Manage<PersonInput> = async (context, { accountId }) => {
  const managed = await managing(context, accountId)
  if (!managed.ok) return managed
  const { manage, place } = managed.value
  await people.setDisabled(context.tx, manage, accountId, null)
  const subject = { kind: 'account', id: accountId }
  return ok({ value: { id: accountId }, event: { type: 'accounts.enabled', place, subject, params: { count: 0 } } })
}

/** Ends every session of a person at once; the person may sign in again. */
export const revokeSessions: Manage<PersonInput> = async (context, { accountId }) => {
  const managed = await managing(context, accountId)
  if (!managed.ok) return managed
  const { revoke, place } = managed.value
  const count = await people.revokeSessions(context.tx, revoke, accountId, context.now)
  const subject = { kind: 'account', id: accountId }
  return ok({ value: { id: accountId }, event: { type: 'accounts.sessionEnded', place, subject, params: { count } } })
}

/** Gives a person a new first password, lifts a lock-out, and ends every session under the old one. */
export const resetPassword: Manage<ResetPasswordInput> = async (context, { accountId, password }) => {
  const managed = await managing(context, accountId)
  if (!managed.ok) return managed
  const { manage, revoke, place } = managed.value
  await people.setPassword(context.tx, manage, accountId, await hashPassword(password))
  const count = await people.revokeSessions(context.tx, revoke, accountId, context.now)
  const subject = { kind: 'account', id: accountId }
  return ok({ value: { id: accountId }, event: { type: 'accounts.passwordReset', place, subject, params: { count } } })
}
