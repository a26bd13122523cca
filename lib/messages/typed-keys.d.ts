import type { Locale } from '@/lib/messages/locales'
import type { en } from '@/lib/messages/en'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}
