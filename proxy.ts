import { type NextRequest, NextResponse } from 'next/server'
import { ADDRESS_HEADER } from '@/lib/platform/local-path'

/** An address that leads nowhere: the page of such addresses answers it, in both languages. */
const NOWHERE = '/address/unknown'

/** Whether the percent escapes of a path stand for letters: of any others Next itself can only say "server error". */
const isReadable = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * Notes the address of every office page, which a page itself cannot see, so that whoever must sign in first comes back to
 * it. Decides nothing: a page's query does (decision 0052). Only what has no body: Next would keep a copy of an upload.
 */
export const proxy = (request: NextRequest): NextResponse => {
  if (!isReadable(request.nextUrl.pathname)) return NextResponse.rewrite(new URL(NOWHERE, request.url))
  const headers = new Headers(request.headers)
  headers.set(ADDRESS_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.next({ request: { headers } })
}

export const config = {
  matcher: [
    // Wherever it leads: an address in percent escapes that stand for no letters.
    { source: '/:address(.*%.*)', missing: [{ type: 'header', key: 'content-type' }] },
    {
      source:
        '/(account|allocations|applications|assignments|cards|changes|consolidations|desk|drives|duplicates|exports|households|imports|journal|lists|meetings|pensions|people|places|questions|reviews|settings|verifications|visits)/:rest*',
      missing: [{ type: 'header', key: 'content-type' }],
    },
  ],
}
