import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import * as clock from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'

/** The answers a sign-in can have; anything but `signedIn` is the key of a sentence on the sign-in page. */
export type SignInOutcome =
  { readonly status: 'signedIn'; readonly sessionId: string } | { readonly status: 'wrong' | 'locked' | 'noPosting' }

interface Candidate {
  account_id: string
  password_hash: string
  locked_until: Date | null
  posting_id: string | null
}

// A hash of nobody's password: an unknown name takes as long as a known one, so names cannot be found out by the clock.
let nobody: Promise<string> | undefined

/** Argon2id with the library's recommended cost. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/**
 * Checks a name and a password, counts failures (five lock the account for fifteen minutes; the database function keeps
 * the count, so parallel guesses are counted too), and opens a session row under the newest posting.
 */
export const signIn = async (login: string, password: string, device: string): Promise<SignInOutcome> => {
  const name = login.trim().toLowerCase()
  const [found] = await transaction(null, (tx) => tx.$queryRaw<Candidate[]>`select * from sign_in_candidate(${name})`)
  const matches = await verify(found?.password_hash ?? (await (nobody ??= hash(crypto.randomUUID()))), password)
  if (!found) return { status: 'wrong' }
  if (found.locked_until && found.locked_until > clock.now()) return { status: 'locked' }
  if (!matches) return noteFailure(found.account_id)
  if (found.posting_id === null) return { status: 'noPosting' }
  const posting = found.posting_id
  const [opened] = await transaction(
    null,
    (tx) =>
      tx.$queryRaw<
        { id: string }[]
      >`select open_session(${found.account_id}::uuid, ${posting}::uuid, ${device.slice(0, 200)}) as id`,
  )
  if (!opened) throw new Error('A session was not opened')
  return { status: 'signedIn', sessionId: opened.id }
}

const noteFailure = async (accountId: string): Promise<SignInOutcome> => {
  const [row] = await transaction(
    null,
    (tx) => tx.$queryRaw<{ locked: boolean }[]>`select note_failed_sign_in(${accountId}::uuid) as locked`,
  )
  return { status: row?.locked === true ? 'locked' : 'wrong' }
}

/** Ends a session at once. */
export const revokeSession = async (sessionId: string): Promise<void> => {
  await transaction(null, (tx) => tx.$queryRaw`select revoke_session(${sessionId}::uuid)::text`)
}
