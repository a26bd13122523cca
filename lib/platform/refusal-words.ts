import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/lib/domain/refusals'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import type { Locale } from '@/lib/messages/locales'
import { dayInWords } from '@/lib/platform/words'

/** The sentence of a refusal in a language: `<noun>.<reason>` stands at `<noun>.refusal.<reason>` in the catalogue. */
export const refusalWords = async (refusal: Refusal, locale: Locale): Promise<string> => {
  const t = await getTranslations({ locale })
  const [noun, ...reason] = refusal.code.split('.')
  const params = Object.entries(refusal.params).map(([name, value]) => [name, readable(value)] as const)
  return t(`${noun}.refusal.${reason.join('.')}` as Parameters<typeof t>[0], Object.fromEntries(params))
}

const readable = (value: string | number): string | number =>
  typeof value === 'string' && isPlainDate(value) ? dayInWords(value) : value
