import type { Locale } from '@/lib/messages/locales'
import { en } from '@/lib/messages/en'
import { hi } from '@/lib/messages/hi'

/** Every word of the portal in every language. */
export const MESSAGES: Readonly<Record<Locale, typeof en>> = { en, hi }
