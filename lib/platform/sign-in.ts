import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import type { Actor } from '@/lib/domain/access/actor'
import { systemActor } from '@/lib/domain/access/system'
import type { AuditEvent } from '@/lib/domain/journal/event'
import { placePath } from '@/lib/domain/place/path'
import { actorBehind } from '@/lib/platform/actor'
import * as clock from '@/lib/platform/clock'
import { transaction, type Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { append } from '@/lib/platform/journal'

/** The answers a sign-in can have; anything but `signedIn` is the key of a sentence on the sign-in page. */
export type SignInOutcome =
  { readonly status: 'signedIn'; readonly sessionId: string } | { readonly status: 'wrong' | 'locked' | 'noPosting' }

interface Candidate {
  account_id: string
  password_hash: string
  locked_until: Date | null
  posting_id: string | null
  place: string | null
}

const LOCKED_MINUTES = 15

// A hash of nobody's password: an unknown name takes as long as a known one, so names cannot be found out by the clock.
let nobody: Promise<string> | undefined

/** Argon2id with the library's recommended cost. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Whether a password is the one behind a hash. */
export const isPassword = (kept: string, typed: string): Promise<boolean> => verify(kept, typed)

/**
 * Checks a name and a password, counts failures (five lock the name for fifteen minutes, whether or not anybody has it;
 * the database keeps the count, so parallel guesses are counted too), and opens a session row under the newest posting.
 * What comes of it stands in the journal of the posting's place; of a name that nobody has, nothing does.
 */
export const signIn = async (login: string, password: string, device: string): Promise<SignInOutcome> => {
  const name = login.normalize('NFKC').trim().toLowerCase()
  const decoy = await (nobody ??= hash(crypto.randomUUID()))
  const [found] = await transaction(null, (tx) => tx.$queryRaw<Candidate[]>`select * from sign_in_candidate(${name})`)
  const matches = await verify(found?.password_hash ?? decoy, password)
  if (!found) return noteStranger(name)
  if (found.locked_until && found.locked_until > clock.now()) return { status: 'locked' }
  if (!matches) return noteFailure(found)
  const posting = found.posting_id
  return posting === null ? notePostless(found) : openSession(found.account_id, posting, device.slice(0, 200))
}

const openSession = (account: string, posting: string, device: string): Promise<SignInOutcome> =>
  transaction(null, async (tx) => {
    const [opened] = await tx.$queryRaw<{ id: string }[]>`
      select open_session(${account}::uuid, ${posting}::uuid, ${device}) as id`
    const actor = opened && (await actorBehind(tx, opened.id))
    if (!actor) throw new Error('A session was not opened')
    await append(tx, actor, { type: 'accounts.signedIn', params: { posting }, ...about(actor) }, clock.now())
    return { status: 'signedIn', sessionId: opened.id }
  })

const noteFailure = (found: Candidate): Promise<SignInOutcome> =>
  transaction(null, async (tx) => {
    const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
      select note_failed_sign_in(${found.account_id}::uuid) as locked`
    const locked = row?.locked === true
    await tell(tx, found, locked)
    return { status: locked ? 'locked' : 'wrong' }
  })

const notePostless = (found: Candidate): Promise<SignInOutcome> =>
  transaction(null, async (tx) => {
    await tell(tx, found, false)
    return { status: 'noPosting' }
  })

/** Somebody was not let in: by the portal's own hand, for whoever it was is not known. */
const tell = async (tx: Tx, found: Candidate, locked: boolean): Promise<void> => {
  if (found.place === null) return
  const actor = systemActor(placePath(found.place))
  const event: AuditEvent = locked
    ? { type: 'accounts.locked', params: { minutes: LOCKED_MINUTES }, ...about(actor, found.account_id) }
    : { type: 'accounts.signInFailed', params: {}, ...about(actor, found.account_id) }
  await append(tx, actor, event, clock.now())
}

const noteStranger = async (name: string): Promise<SignInOutcome> => {
  const [row] = await transaction(
    null,
    (tx) => tx.$queryRaw<{ locked: boolean }[]>`select note_strange_sign_in(${sha256(name)}) as locked`,
  )
  return { status: row?.locked === true ? 'locked' : 'wrong' }
}

/** Where an event about an account stands: in the chain of the actor's place. */
const about = (actor: Actor, account = actor.accountId) => ({
  place: actor.place,
  subject: { kind: 'account', id: account },
})

/** Signs a browser out: ends its session row at once. A row that has ended already says nothing. */
export const signOut = (sessionId: string): Promise<void> =>
  transaction(null, async (tx) => {
    const actor = await actorBehind(tx, sessionId)
    if (!actor) return
    await tx.$queryRaw`select revoke_session(${sessionId}::uuid)::text`
    const params = { posting: actor.postingId }
    await append(tx, actor, { type: 'accounts.signedOut', params, ...about(actor) }, clock.now())
  })
