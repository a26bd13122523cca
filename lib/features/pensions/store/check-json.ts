import 'server-only'
import { GROUNDS, type Ground } from '@/lib/domain/matching/compare'
import { ENTRY_STANDINGS, type OutsideEntry } from '@/lib/domain/pension/entry'
import { PENSION_KINDS, REGISTER_STATES, type RegisterState } from '@/lib/domain/pension/register'
import { isPlacePath } from '@/lib/domain/place/path'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/prisma/client/client'
import { kindOf } from './registers'

// What the checks' JSON columns hold, read back piece by piece: nothing is believed by its type alone.

type Json = Prisma.JsonValue | undefined

const record = (value: Json): Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
const list = (value: Json): readonly Prisma.JsonValue[] => (Array.isArray(value) ? value : [])
const text = (value: Json): string | null => (typeof value === 'string' ? value : null)
const number = (value: Json): number | null => (typeof value === 'number' ? value : null)
const day = (value: Json): PlainDate | null => (typeof value === 'string' && isPlainDate(value) ? value : null)

/** What each needed register could say. */
export const statesFrom = (value: Json): readonly RegisterState[] =>
  list(value).flatMap((each): RegisterState[] => {
    const row = record(each)
    const kind = PENSION_KINDS.find((code) => code === row['kind'])
    const state = REGISTER_STATES.find((code) => code === row['state'])
    const oldest = day(row['oldest'])
    const read = Array.isArray(row['read']) ? { read: row['read'].flatMap((each) => number(each) ?? []) } : {}
    return kind && state ? [{ kind, state, asOf: day(row['asOf']), ...(oldest && { oldest }), ...read }] : []
  })

/** What a line said when it was compared, and why it was thought to be the person. */
export interface Likeness {
  readonly line: OutsideEntry
  readonly grounds: readonly Ground[]
}

/** The line and the grounds that a check keeps; null where it rests on none. */
export const likenessFrom = (value: Json): Likeness | null => {
  const line = lineFrom(record(value)['line'])
  const grounds = list(record(value)['grounds']).flatMap((each): Ground[] => {
    const code = GROUNDS.find((known) => known === record(each)['code'])
    const points = number(record(each)['points'])
    return code && points !== null ? [{ code, points }] : []
  })
  return line && { line, grounds }
}

const lineFrom = (value: Json): OutsideEntry | null => {
  const row = record(value)
  const [id, registerId, kind, sender, no] = ['id', 'registerId', 'kind', 'sender', 'number'].map((key) =>
    text(row[key]),
  )
  if (id == null || registerId == null || kind == null || sender == null || no == null) return null
  const name = record(row['name'])
  const [en, hi, village] = [text(name['en']), text(name['hi']), text(row['village'])]
  return {
    id,
    registerId,
    kind: kindOf(kind),
    sender,
    number: no,
    name: { ...(en === null ? {} : { en }), ...(hi === null ? {} : { hi }) },
    guardian: text(row['guardian']),
    gender: text(row['gender']),
    birthYear: number(row['birthYear']),
    village: village !== null && isPlacePath(village) ? village : null,
    aadhaarDigest: text(row['aadhaarDigest']),
    aadhaarLast4: text(row['aadhaarLast4']),
    standing: ENTRY_STANDINGS.find((code) => code === row['standing']) ?? 'UNSAID',
    since: day(row['since']),
    until: day(row['until']),
  }
}
