import 'server-only'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { type Actor, ROLES, type Role } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { authOptions } from '@/lib/platform/auth'
import { transaction } from '@/lib/platform/db'

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
export const actorOfSession = async (sessionId: string): Promise<Actor | null> => {
  const rows = await transaction(
    null,
    (tx) => tx.$queryRaw<ActorRow[]>`select * from session_actor(${sessionId}::uuid)`,
  )
  const row = rows[0]
  if (!row || !isRole(row.role)) return null
  return {
    accountId: row.account_id,
    postingId: row.posting_id,
    name: row.name,
    role: row.role,
    place: placePath(row.place),
    ...(row.role === 'VERIFYING_OFFICER' ? { panchayats: row.panchayats.map(placePath) } : {}),
    ...(row.own_household_id === null ? {} : { ownHouseholdId: row.own_household_id }),
  }
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

/** Who is signed in, asked once a request; null for a visitor. */
export const optionalActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions())
  return session?.sessionId === undefined ? null : actorOfSession(session.sessionId)
})

/** Who is signed in; a visitor is sent to the sign-in page. */
export const requireActor = async (): Promise<Actor> => (await optionalActor()) ?? redirect('/sign-in')
