/** The languages the portal speaks; the first is what a visitor gets who never chose. */
export const LOCALES = ['hi', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text)
