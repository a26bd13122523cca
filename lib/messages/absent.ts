import en from '@/lib/messages/en/site.json'
import hi from '@/lib/messages/hi/site.json'
import type { Locale } from '@/lib/messages/locales'

/** The words of an address that leads nowhere, in every language: its page is kept ready and asks for none. */
export const ABSENT_WORDS: Readonly<Record<Locale, typeof en.absent>> = { hi: hi.absent, en: en.absent }
