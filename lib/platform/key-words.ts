import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/messages/locales'

/** Sentences by catalogue keys that were stored as text, for example the reasons why rows of a file were returned. */
export const keyWords = async (
  locale: Locale,
): Promise<(key: string, params: Readonly<Record<string, string | number>>) => string> => {
  const t = await getTranslations({ locale })
  return (key, params) => t(key as Parameters<typeof t>[0], params)
}
