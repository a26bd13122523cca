import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/platform/env'
import { localPath } from '@/lib/platform/local-path'
import { signIn, signOut } from '@/lib/platform/sign-in'

/** A working day: the longest a browser stays signed in. */
const SESSION_SECONDS = 12 * 60 * 60

/**
 * next-auth with names and passwords. Its cookie is a signed token that carries only the number of a session row; the row
 * decides (decision 0012). The sign-in form posts to next-auth's own door, so it works without client JavaScript.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { login: { type: 'text' }, password: { type: 'password' } },
      authorize: async (typed, request) => {
        const device: unknown = request.headers?.['user-agent']
        const outcome = await signIn(
          typed?.login ?? '',
          typed?.password ?? '',
          typeof device === 'string' ? device : '',
        ).catch((fault: unknown) => {
          // next-auth would put a fault's own words into the address.
          console.error(fault)
          return { status: 'fault' } as const
        })
        // next-auth hands this text to the sign-in page as ?error=…, where it becomes a sentence.
        if (outcome.status !== 'signedIn') throw new Error(outcome.status)
        return { id: outcome.sessionId }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user, trigger }) => (trigger === 'signIn' ? { sessionId: user.id } : token),
    session: ({ session, token }) => ({
      ...session,
      ...(typeof token['sessionId'] === 'string' ? { sessionId: token['sessionId'] } : {}),
    }),
    // Only to a page of this portal: `//elsewhere` and its disguises lead home.
    redirect: ({ url, baseUrl }) =>
      localPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url) ?? '/desk',
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token['sessionId'] === 'string') await signOut(token['sessionId'])
    },
  },
})

declare module 'next-auth' {
  interface Session {
    sessionId?: string
  }
}
