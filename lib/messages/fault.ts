import en from '@/lib/messages/en/fault.json'
import hi from '@/lib/messages/hi/fault.json'
import type { Locale } from '@/lib/messages/locales'

/** The words of the apology page: it is drawn in the browser, where there is no catalogue, perhaps because nothing else works. */
export const FAULT_WORDS: Readonly<Record<Locale, typeof en>> = { en, hi }
