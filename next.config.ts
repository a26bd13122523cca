import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** Everything a person may open by address; the language is a hidden segment, chosen by the cookie (decision 0011). */
const PAGES = '/:path((?!api/|_next/|fonts/|hi(?:/|$)|en(?:/|$)|[^/]+\\.[a-z0-9]+$).*)'

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'self'",
  },
]

const config: NextConfig = {
  poweredByHeader: false,
  experimental: {
    // A file of the directory of places is handed in through a form; files of families come through a door of their own.
    serverActions: { bodySizeLimit: '21mb' },
    // The page of addresses that lead nowhere is kept ready whole: without client JavaScript Next draws no other 404.
    globalNotFound: true,
  },
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: SECURITY_HEADERS },
      { source: '/fonts/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    ]),
  // Where files of families were handed in before they had pages of their own.
  redirects: () => Promise.resolve([{ source: '/households/import', destination: '/imports/new', permanent: true }]),
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        { source: PAGES, has: [{ type: 'cookie', key: 'lang', value: 'en' }], destination: '/en/:path' },
        { source: PAGES, missing: [{ type: 'cookie', key: 'lang', value: 'en' }], destination: '/hi/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }),
}

export default createNextIntlPlugin('./lib/platform/locale.ts')(config)
