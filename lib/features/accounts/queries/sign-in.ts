import 'server-only'
import * as own from '@/lib/features/accounts/store/own'
import { type Asked, menuFor, one, signInError } from '@/lib/features/accounts/view'
import { names } from '@/lib/features/places/store/names'
import { csrfToken } from '@/lib/platform/csrf'
import { demonstrationPeople } from '@/lib/platform/demonstration'
import { DEMONSTRATION_PASSWORD } from '@/lib/platform/demonstration-password'
import { localPath } from '@/lib/platform/local-path'
import { definePublicQuery, defineQuery } from '@/lib/platform/query'
import { optionalActor } from '@/lib/platform/session'

/**
 * The sign-in page: the word its form must carry, what went wrong before, where to go afterwards, and in a demonstration
 * whom to sign in as. `fetchToken` is the door that gives a browser without the word one, and then comes back.
 */
export const showSignIn = definePublicQuery(async (_, asked: Asked) => {
  const next = localPath(one(asked, 'callbackUrl')) ?? '/desk'
  const token = await csrfToken()
  const error = signInError(one(asked, 'error'))
  const asking = token === null && error !== 'cookie'
  return {
    token,
    next,
    // The door was asked before and the browser still brings nothing: it keeps no cookies.
    fetchToken: asking
      ? `/api/auth/signin?${new URLSearchParams({ callbackUrl: next, error: 'cookie' }).toString()}`
      : null,
    error: error === 'cookie' && token !== null ? null : error,
    signedInAs: (await optionalActor())?.name ?? null,
    people: await demonstrationPeople(),
    password: DEMONSTRATION_PASSWORD,
  }
})

/** The frame around every office page: who is signed in, under which posting, and the pages of use to the role. */
export const showFrame = defineQuery(async ({ actor, tx }) => {
  const profile = actor.sessionId === undefined ? null : await own.profile(tx, actor.sessionId)
  const named = await names(tx, [actor.place])
  return {
    name: { en: profile?.en ?? actor.name, hi: profile?.hi ?? actor.name },
    role: actor.role,
    place: named[actor.place] ?? { en: actor.place, hi: actor.place },
    menu: menuFor(actor.role),
    token: await csrfToken(),
  }
})

/** One's own account: browsers signed in, offices held. */
export const showAccount = defineQuery(async ({ actor, tx }) => {
  const session = actor.sessionId ?? ''
  const profile = await own.profile(tx, session)
  const sessions = await own.sessions(tx, session)
  const postings = await own.postings(tx, session)
  return {
    household: await own.household(tx, session),
    login: profile?.login ?? '',
    name: { en: profile?.en ?? actor.name, hi: profile?.hi ?? actor.name },
    sessions: sessions.map((each) => ({ ...each, current: each.id === session })),
    postings: postings.map((each) => ({ ...each, current: each.id === actor.postingId })),
    places: await names(
      tx,
      [...sessions, ...postings].map(({ place }) => place),
    ),
  }
})
