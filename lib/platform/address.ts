import 'server-only'
import { headers } from 'next/headers'
import { ADDRESS_HEADER, localPath, pathOfReferer } from '@/lib/platform/local-path'

/** The page that was asked for; of a form that was handed in, the page it stood on. Null when the browser says neither. */
const askedFor = async (): Promise<string | null> => {
  const said = await headers()
  return localPath(said.get(ADDRESS_HEADER)) ?? pathOfReferer(said.get('referer'), said.get('host'))
}

/** The sign-in page, which leads back to what was asked for. */
export const signInAddress = async (): Promise<string> => {
  const asked = await askedFor()
  return asked === null ? '/sign-in' : `/sign-in?${new URLSearchParams({ callbackUrl: asked }).toString()}`
}
