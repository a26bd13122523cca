import type { Renamed } from '@/lib/domain/place/import'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import type { Prisma } from '@/prisma/client/client'

/** The first places of a file that get another name or are struck off. */
export interface Examples {
  readonly renamed: readonly Renamed[]
  readonly struckOff: readonly PlacePath[]
}

type Json = Prisma.JsonValue | undefined

const record = (value: Json): Prisma.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
const list = (value: Json): readonly Prisma.JsonValue[] => (Array.isArray(value) ? value : [])
const text = (value: Json): string => (typeof value === 'string' ? value : '')
const nameFrom = (value: Json): PlaceName => ({ en: text(record(value)['en']), hi: text(record(value)['hi']) })

/** What the column holds, read back piece by piece. */
export const examplesFrom = (value: Json): Examples => ({
  renamed: list(record(value)['renamed']).map((one) => {
    const { path, before, after } = record(one)
    return { path: placePath(text(path)), before: nameFrom(before), after: nameFrom(after) }
  }),
  struckOff: list(record(value)['struckOff']).map((one) => placePath(text(one))),
})
