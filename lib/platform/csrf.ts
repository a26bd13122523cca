import 'server-only'
import { cookies } from 'next/headers'

const NAMES = ['__Host-next-auth.csrf-token', 'next-auth.csrf-token']

/**
 * The word that next-auth's own forms must carry: the first half of its cookie, which only the browser and we know. Null
 * when the browser has no such cookie yet; next-auth's door sets it.
 */
export const csrfToken = async (): Promise<string | null> => {
  const jar = await cookies()
  const value = NAMES.map((name) => jar.get(name)?.value).find((kept) => kept !== undefined)
  return value?.split('|')[0] ?? null
}
