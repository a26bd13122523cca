import { isPlacePath, type PlacePath, placePath } from '@/lib/domain/place/path'

/** What the sealed text of an event says, as far as it can be read. */
export interface EventBody {
  readonly name: string
  readonly role: string
  readonly place: PlacePath | null
  readonly params: Readonly<Record<string, string | number>>
  readonly reason: string | null
}

const entries = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads an event's text; one that somebody spoilt gives empty words, and the chain's check names it. */
export const toBody = (parsed: unknown): EventBody => {
  const body = entries(parsed)
  const actor = entries(body.get('actor'))
  const place = text(actor.get('place'))
  const params = [...entries(body.get('params'))].flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
  )
  return {
    name: text(actor.get('name')),
    role: text(actor.get('role')),
    place: isPlacePath(place) ? place : null,
    params: Object.fromEntries(params),
    reason: text(body.get('reason')) || null,
  }
}

interface Position {
  readonly at: Date
  readonly chain: PlacePath
  readonly seq: number
}

/** The last line of a page as the address keeps it. */
export const toKey = ({ at, chain, seq }: Position): string => `${at.getTime()}~${chain}~${seq}`

/** The position that an address names, or null. */
export const fromKey = (key: string | undefined): Position | null => {
  const parts = /^(\d{1,15})~([0-9a-z/]+)~(\d{1,9})$/.exec(key ?? '')
  const [, at, chain, seq] = parts ?? []
  return at && chain && seq && isPlacePath(chain)
    ? { at: new Date(Number(at)), chain: placePath(chain), seq: Number(seq) }
    : null
}
