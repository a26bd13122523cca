import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/language/route'
import { localPath, pathOfReferer } from '@/lib/platform/local-path'

const switched = (query: string, headers: Record<string, string> = {}) =>
  GET(new NextRequest(`http://portal.test/api/language${query}`, { headers: { host: 'portal.test', ...headers } }))
    .headers

describe('where a language switch may lead', () => {
  it.each(['/', '/status', '/published/abc?after=12', '/applications/1?done=submitted'])(
    '%s is a page of ours',
    (path) => {
      expect(localPath(path)).toBe(path)
    },
  )

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/a\\..\\evil',
    '/\t/evil.example',
    '/\n/evil.example',
    '/./\u002fevil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    'status',
    ' /status',
    '',
    null,
    undefined,
  ])('%j is refused', (path) => {
    expect(localPath(path)).toBeNull()
  })

  it('the page a request came from counts only if it is on the same host', () => {
    expect(pathOfReferer('http://portal.test/schemes?x=1', 'portal.test')).toBe('/schemes?x=1')
    expect(pathOfReferer('http://evil.example/schemes', 'portal.test')).toBeNull()
    expect(pathOfReferer('not an address', 'portal.test')).toBeNull()
    expect(pathOfReferer(null, 'portal.test')).toBeNull()
  })
})

describe('the language door', () => {
  it('keeps the choice for a year and goes back to the page asked for', () => {
    const headers = switched('?lang=en&back=%2Fstatus')
    expect(headers.get('location')).toBe('/status')
    expect(headers.get('set-cookie')).toBe('lang=en; Path=/; Max-Age=31536000; SameSite=Lax')
  })

  it('goes back to the page it came from when none is asked for', () => {
    expect(switched('?lang=hi', { referer: 'http://portal.test/schemes' }).get('location')).toBe('/schemes')
  })

  it('leads to the front door rather than to another site', () => {
    const headers = switched('?lang=en&back=https://evil.example', { referer: 'https://evil.example/' })
    expect(headers.get('location')).toBe('/')
  })

  it('sets no cookie for a language it does not speak', () => {
    expect(switched('?lang=xx%3B%20Domain%3Devil').get('set-cookie')).toBeNull()
  })
})
