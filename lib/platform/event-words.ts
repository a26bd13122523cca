import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { flagOf, TAKEN_ON } from '@/lib/domain/census/proposal'
import { withoutNumbers } from '@/lib/domain/household/aadhaar'
import { partsOf } from '@/lib/domain/household/facts'
import type { PlaceName } from '@/lib/domain/place/place'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { readingOf } from '@/lib/platform/event-params'
import { dayInWords } from '@/lib/platform/words'

type Params = Readonly<Record<string, string | number>>
type Named = Readonly<Record<string, PlaceName>>

/** What is called by what: places by path and by code, officers by the name in Latin letters, questions by their key. */
interface Called {
  readonly places: Named
  readonly codes: Named
  readonly officers: Named
  readonly questions: Named
}

interface Reader {
  /** What a place is called in the reader's language; unknown places by their path. */
  readonly placeName: (path: string) => string
  readonly say: (type: string, params: Params) => string
  /** Words that an officer wrote, without the numbers that must not stand among them (domain §9.1). */
  readonly told: (text: string) => string
}

/**
 * Says events in the reader's language: `<noun>.<past>` stands at `<noun>.event.<past>` in the catalogue, and each parameter
 * is read as `event-params` says. The journal keeps codes and outlives the catalogue: words are made when it is read.
 */
export const eventReader = async (called: Called): Promise<Reader> => {
  const t = await getTranslations()
  const locale = await getLocale()
  type Key = Parameters<typeof t>[0]
  const isKey = (key: string): key is Key => t.has(key as Key)
  const wordsAt = (key: string, otherwise: string): string => (isKey(key) ? t(key) : otherwise)
  const from = (named: Named, key: string): string => named[key]?.[locale] ?? key
  const placeName = (path: string): string => from(called.places, path)
  const told = (text: string): string => readIn(withoutNumbers(text), locale)

  const fact = (field: string): string => {
    const flag = flagOf(field)
    if (flag) return wordsAt(`census.flag.${flag}`, flag)
    if (field === TAKEN_ON) return t('census.field.takenOn')
    return wordsAt(field === 'name' ? 'households.column.name' : `households.field.${field}`, field)
  }
  /** The family's own facts first, then each member's together. */
  const facts = (paths: string): string => {
    if (paths === '*') return t('journal.page.allFacts')
    if (paths === '–') return paths
    const bySerial = new Map<number | null, string[]>()
    for (const path of paths.split(',')) {
      const { field, serial } = partsOf(path)
      bySerial.set(serial, [...(bySerial.get(serial) ?? []), fact(field)])
    }
    return [...bySerial]
      .sort(([one], [other]) => (one ?? 0) - (other ?? 0))
      .map(([serial, words]) =>
        serial === null
          ? words.join(', ')
          : t('journal.page.ofMember', { serial: String(serial), facts: words.join(', ') }),
      )
      .join('; ')
  }
  const fields = (codes: string): string =>
    codes
      .split(',')
      .map((code) => wordsAt(`applications.field.${code}`, wordsAt(`applications.document.${code}`, told(code))))
      .join(', ')

  const readable = (type: string, name: string, value: string | number): string | number => {
    if (typeof value === 'number') return value
    if (isPlainDate(value)) return dayInWords(value)
    const reading = readingOf(type, name)
    if (typeof reading === 'object') return wordsAt(`${reading.words}.${value}`, value)
    switch (reading) {
      case 'PLACE':
        return placeName(value)
      case 'PLACE_CODE':
        return from(called.codes, value)
      case 'OFFICER':
        return from(called.officers, value)
      case 'QUESTION':
        return from(called.questions, value)
      case 'FACTS':
        return facts(value)
      case 'APPLICATION_FIELDS':
        return fields(value)
      case 'FAULT':
        return wordsAt(`journal.fault.${value.replace('.', '_')}`, t('journal.page.otherFault'))
      case 'DIGEST':
        return value.slice(0, 12)
      case 'SENTENCE':
        return value
      default:
        return told(value)
    }
  }
  const say = (type: string, params: Params): string => {
    const [noun, ...past] = type.split('.')
    const key = `${noun}.event.${past.join('.')}`
    const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, readable(type, name, value)]))
    // What was denied without a verb was denied for a reason that has words.
    const { verb, code } = params
    if (verb === '' && typeof code === 'string') words['verb'] = wordsAt(code.replace('.', '.refusal.'), '–')
    return isKey(key) ? t(key, words) : t('journal.page.noWords', { type })
  }
  return { placeName, say, told }
}
