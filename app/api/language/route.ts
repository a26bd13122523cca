import type { NextRequest } from 'next/server'
import { isLocale } from '@/lib/messages/locales'
import { localPath, pathOfReferer } from '@/lib/platform/local-path'

const A_YEAR = 365 * 24 * 60 * 60

/** Sets the language of this browser for a year and goes back to where the person was; never to another site. */
export const GET = (request: NextRequest): Response => {
  const asked = request.nextUrl.searchParams
  const chosen = asked.get('lang') ?? ''
  const referer = pathOfReferer(request.headers.get('referer'), request.headers.get('host'))
  const headers = new Headers({
    Location: localPath(asked.get('back')) ?? referer ?? '/',
    'Cache-Control': 'no-store',
  })
  if (isLocale(chosen)) headers.set('Set-Cookie', `lang=${chosen}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`)
  return new Response(null, { status: 303, headers })
}
