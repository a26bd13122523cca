import { createTranslator } from 'next-intl'
import { MESSAGES } from '@/lib/messages/catalogues'
import type { Locale } from '@/lib/messages/locales'

const translator = (locale: Locale) =>
  createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'Asia/Kolkata' })

/** The portal's own words in one language: what a test looks for is what the catalogue says. */
export type Said = ReturnType<typeof translator>

export const said = (locale: Locale): Said => translator(locale)

/** A day of India as it is typed, so many days from now. */
export const typedDay = (days = 0): string =>
  new Date(Date.now() + days * 86_400_000)
    .toLocaleDateString('en-GB', { timeZone: 'Asia/Kolkata' })
    .replaceAll('/', '-')
