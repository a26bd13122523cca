import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/messages/locales'
import { allowedWords } from '@/lib/platform/sheet-words'

/**
 * Sentences by catalogue keys that were stored as text, for example the reasons why rows of a file were returned. Where a
 * cell is answered out of a list, the sentence names the answers.
 */
export const keyWords = async (
  locale: Locale,
): Promise<(key: string, params: Readonly<Record<string, string | number>>) => string> => {
  const t = await getTranslations({ locale })
  return (key, params) => {
    const sentence = t(key as Parameters<typeof t>[0], params)
    const words = allowedWords(locale, key)
    return words === null ? sentence : t('tables.answer.allowed', { sentence, words })
  }
}
