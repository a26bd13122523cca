import 'server-only'
import { cookies } from 'next/headers'
import { isLocale, type Locale } from '@/lib/messages/locales'

/** The language the browser chose, as an action knows it: pages know it from their address (decision 0011). */
export const chosenLocale = async (): Promise<Locale> => {
  const chosen = (await cookies()).get('lang')?.value
  return chosen !== undefined && isLocale(chosen) ? chosen : 'hi'
}
