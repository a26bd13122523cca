import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { PlaceName } from '@/lib/domain/place/place'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'

type Params = Readonly<Record<string, string | number>>

/** Parameters whose codes have words of their own; all others are numbers, days and names, or are chosen by the sentence. */
const WORDS: Readonly<Record<string, string>> = {
  role: 'access.role',
  verb: 'access.verb',
  'places.imported.kind': 'places.sheet',
  'places.looked.kind': 'places.sheet',
  'settings.changed.key': 'settings.key',
  'lives.told.kind': 'lives.kind',
  'lives.recorded.kind': 'lives.kind',
  'lives.joined.kind': 'lives.kind',
  'lives.undone.kind': 'lives.kind',
  'reviews.opened.kind': 'reviews.kind',
  'reviews.closed.kind': 'reviews.kind',
  'reviews.closed.outcome': 'reviews.outcome',
  'reviews.served.kind': 'reviews.kind',
  'reviews.served.how': 'notices.how',
  'cancellations.proposed.code': 'cancellations.reason',
  'cancellations.served.how': 'notices.how',
  'cancellations.heard.reply': 'cancellations.reply',
  'cancellations.ordered.ending': 'cancellations.ending',
}

interface Reader {
  /** What a place is called in the reader's language; unknown places by their path. */
  readonly placeName: (path: string) => string
  readonly say: (type: string, params: Params) => string
}

/**
 * Says events in the reader's language: `<noun>.<past>` stands at `<noun>.event.<past>` in the catalogue. An event that has
 * no words any more is named by its type: the journal outlives the catalogue.
 */
export const eventReader = async (names: Readonly<Record<string, PlaceName>>): Promise<Reader> => {
  const t = await getTranslations()
  const locale = await getLocale()
  type Key = Parameters<typeof t>[0]
  const isKey = (key: string): key is Key => t.has(key as Key)
  const placeName = (path: string): string => names[path]?.[locale] ?? path
  const readable = (type: string, name: string, value: string | number): string | number => {
    if (typeof value === 'number') return value
    if (isPlainDate(value)) return dayInWords(value)
    if (name === 'place') return placeName(value)
    const words = `${WORDS[name] ?? WORDS[`${type}.${name}`] ?? ''}.${value}`
    return isKey(words) ? t(words) : value
  }
  const say = (type: string, params: Params): string => {
    const [noun, ...past] = type.split('.')
    const key = `${noun}.event.${past.join('.')}`
    const words = Object.entries(params).map(([name, value]) => [name, readable(type, name, value)] as const)
    return isKey(key) ? t(key, Object.fromEntries(words)) : type
  }
  return { placeName, say }
}
