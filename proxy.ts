import { type NextRequest, NextResponse } from 'next/server'
import { ADDRESS_HEADER } from '@/lib/platform/local-path'

/**
 * Notes the address of every office page, which a page itself cannot see, so that whoever must sign in first comes back to
 * it. Decides nothing: a page's query does (decision 0052). Only what has no body: Next would keep a copy of an upload.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const headers = new Headers(request.headers)
  headers.set(ADDRESS_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.next({ request: { headers } })
}

export const config = {
  matcher: [
    {
      source:
        '/(account|allocations|applications|assignments|cards|changes|consolidations|desk|drives|duplicates|exports|households|imports|journal|lists|meetings|pensions|people|places|questions|reviews|settings|verifications|visits)/:rest*',
      missing: [{ type: 'header', key: 'content-type' }],
    },
  ],
}
