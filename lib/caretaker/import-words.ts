import { createTranslator } from 'use-intl/core'
import type { Refusal } from '@/lib/domain/refusals'
import { MESSAGES } from '@/lib/messages/catalogues'
import type { Locale } from '@/lib/messages/locales'
import { allowedWords } from '@/lib/platform/sheet-words'

type Params = Readonly<Record<string, string | number>>

/**
 * The sentence behind a catalogue key that was stored as text, with the answers that a cell may have; the key itself where
 * the catalogue no longer has it.
 */
export const wordsIn = (locale: Locale): ((key: string, params: Params) => string) => {
  const t = createTranslator({ locale, messages: MESSAGES[locale] })
  type Key = Parameters<typeof t>[0]
  const isKey = (key: string): key is Key => t.has(key as Key)
  return (key, params) => {
    if (!isKey(key)) return key
    const sentence = t(key, { ...params })
    const words = allowedWords(locale, key)
    return words === null ? sentence : t('tables.answer.allowed', { sentence, words })
  }
}

/** Why something was refused, as the page would say it. */
export const refusedIn = (locale: Locale, { code, params }: Refusal): string =>
  wordsIn(locale)(code.replace('.', '.refusal.'), { ...params })
