import 'server-only'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '@/lib/domain/access/actor'
import { actorOfSession } from '@/lib/platform/actor'
import { signInAddress } from '@/lib/platform/address'
import { authOptions } from '@/lib/platform/auth'

/** Who is signed in, asked once a request; null for a visitor. */
export const optionalActor = cache(async (): Promise<Actor | null> => {
  // Nobody is signed in while the portal is built: a page that asks is drawn for a visitor who is there.
  await connection()
  const session = await getServerSession(authOptions())
  return session?.sessionId === undefined ? null : actorOfSession(session.sessionId)
})

/** Who is signed in; a visitor is sent to the sign-in page, and from there to the page that was asked for. */
export const requireActor = async (): Promise<Actor> => (await optionalActor()) ?? redirect(await signInAddress())
