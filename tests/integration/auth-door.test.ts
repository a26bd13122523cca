import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOfSession } from '@/lib/platform/actor'
import { authOptions } from '@/lib/platform/auth'
import { asOwner, enrolled, PASSWORD } from '@/tests/support/accounts'

interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly body?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly cookies?: Readonly<Record<string, string>>
}

/** What next-auth does to an answer, written down. */
const notebook = () => {
  const headers = new Map<string, string | readonly string[]>()
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: string | readonly string[]) => {
      headers.set(name, value)
      return response
    },
    end: () => response,
    json: () => response,
    send: () => response,
  }
  return { headers, response: response as unknown as NextApiResponse }
}

/** One request at next-auth's door. */
const door = async (action: 'signin' | 'signout' | 'callback' | 'error', asked: Asked = {}) => {
  const { method = 'GET', body = {}, query = {}, cookies = {} } = asked
  const { headers, response } = notebook()
  const request = {
    ...{ method, body, cookies },
    query: { nextauth: action === 'callback' ? [action, 'credentials'] : [action], ...query },
    headers: { 'user-agent': 'Firefox' },
  }
  await NextAuth(request as unknown as NextApiRequest, response, authOptions())
  const set = new Map(
    [headers.get('Set-Cookie') ?? []].flat().map((cookie) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      return [name, decodeURIComponent(value)] as const
    }),
  )
  return { redirect: [headers.get('Location') ?? ''].flat()[0] ?? '', set }
}

const CSRF = 'next-auth.csrf-token'
const SESSION = 'next-auth.session-token'
const entered = async () => {
  const { set } = await door('signin', { query: { callbackUrl: '/desk' } })
  const cookie = set.get(CSRF) ?? ''
  return { cookies: { [CSRF]: cookie }, csrfToken: cookie.split('|')[0] ?? '' }
}
const signIn = async (typed: Readonly<Record<string, string>>) => {
  const { cookies, csrfToken } = await entered()
  return door('callback', {
    method: 'POST',
    cookies,
    body: { csrfToken, callbackUrl: '/desk', login: 'asha', password: PASSWORD, ...typed },
  })
}
const latest = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string; device: string }>(
      'select id, device from sessions order by created_at desc limit 1',
    )
    return rows[0]
  })

beforeAll(() => enrolled('asha', 'GP_SECRETARY', '2/25/b204/p900001'))

describe("next-auth's door (requirement 3)", () => {
  it('a browser without its cookie is given one and sent back to our own page', async () => {
    const { redirect, set } = await door('signin', { query: { callbackUrl: '/lists', error: 'cookie' } })
    expect(redirect).toBe('/sign-in?callbackUrl=%2Flists&error=cookie')
    expect(set.get(CSRF)).toMatch(/^[0-9a-f]{64}\|[0-9a-f]{64}$/)
  })

  it('the right password opens a session row, names the browser, and leads on', async () => {
    const { redirect, set } = await signIn({})
    expect(redirect).toBe('/desk')
    expect(set.get(SESSION)).toBeTruthy()
    const session = await latest()
    expect(session?.device).toBe('Firefox')
    expect(await actorOfSession(session?.id ?? '')).toMatchObject({ role: 'GP_SECRETARY' })
  })

  it('a wrong password comes back to our page with its sentence, and no session', async () => {
    const { redirect, set } = await signIn({ password: 'guess' })
    const query = Object.fromEntries(new URL(redirect, 'http://localhost').searchParams)
    expect(set.get(SESSION)).toBeUndefined()
    expect(await door('error', { query })).toMatchObject({ redirect: '/sign-in?error=wrong' })
  })

  it('without the word of the form nobody is let in, whatever the password', async () => {
    const { redirect, set } = await signIn({ csrfToken: 'forged' })
    expect(redirect).toContain('/signin')
    expect(set.get(SESSION)).toBeUndefined()
  })

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'afterwards nobody is led to %s',
    async (callbackUrl) => {
      expect((await signIn({ callbackUrl })).redirect).toBe('/desk')
    },
  )

  it('signing out ends the session row at once', async () => {
    const { set } = await signIn({})
    const session = await latest()
    const { cookies, csrfToken } = await entered()
    const out = await door('signout', {
      method: 'POST',
      cookies: { ...cookies, [SESSION]: set.get(SESSION) ?? '' },
      body: { csrfToken, callbackUrl: '/sign-in' },
    })
    expect(out.redirect).toBe('/sign-in')
    expect(out.set.get(SESSION)).toBe('')
    expect(await actorOfSession(session?.id ?? '')).toBeNull()
  })
})
