import { _createCache } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { lang } from 'next/root-params'
import { isLocale, type Locale } from '@/lib/messages/locales'
import { MESSAGES } from '@/lib/messages/catalogues'

// next-intl compiles a sentence anew in every request unless its cache outlives the request.
const COMPILED = { _cache: _createCache() }

/** What next-intl asks once a request: the language of the hidden segment and its catalogue. */
export default getRequestConfig(async ({ locale }) => {
  const language = asLocale(locale ?? (await lang()))
  return { ...COMPILED, locale: language, messages: MESSAGES[language], timeZone: 'Asia/Kolkata' }
})

const asLocale = (text: string | undefined): Locale => (text !== undefined && isLocale(text) ? text : 'hi')
