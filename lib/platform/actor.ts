import 'server-only'
import { type Actor, ROLES, type Role } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { type Tx, unscopedReader } from '@/lib/platform/db'

interface ActorRow {
  account_id: string
  posting_id: string
  name: string
  role: string
  place: string
  own_household_id: string | null
  panchayats: string[]
}

/**
 * The person behind a session row, or null when the row is gone, revoked or expired, the account disabled or the posting
 * ended: dismissal acts at the next request, whatever the cookie says.
 */
export const actorBehind = async (tx: Tx, sessionId: string): Promise<Actor | null> => {
  const [row] = await tx.$queryRaw<ActorRow[]>`select * from session_actor(${sessionId}::uuid)`
  if (!row || !isRole(row.role)) return null
  return {
    accountId: row.account_id,
    postingId: row.posting_id,
    sessionId,
    name: row.name,
    role: row.role,
    place: placePath(row.place),
    ...(row.role === 'VERIFYING_OFFICER' ? { panchayats: row.panchayats.map(placePath) } : {}),
    ...(row.own_household_id === null ? {} : { ownHouseholdId: row.own_household_id }),
  }
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

/** The same at the beginning of a request: one statement, under which no row of anybody is visible. */
export const actorOfSession = (sessionId: string): Promise<Actor | null> => actorBehind(unscopedReader(), sessionId)
