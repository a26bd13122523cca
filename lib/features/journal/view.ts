import type { Role } from '@/lib/domain/access/actor'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { partsOfSubject, SUBJECT_KINDS, type SubjectKind } from '@/lib/domain/journal/subject'
import type { PlaceName } from '@/lib/domain/place/place'
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

/** A record as the journal's page names it: its kind, what it is called, its own page, and the key of its entries. */
export interface RecordView {
  readonly key: string
  /** Null for a kind that the portal of today does not have. */
  readonly kind: SubjectKind | null
  readonly number: string | null
  readonly name: PlaceName | null
  readonly place: string | null
  readonly href: string | null
}

/** The pages of records about families, which only readers of the register have. */
const PAGES: Readonly<Partial<Record<SubjectKind, string>>> = {
  household: '/households',
  application: '/applications',
  card: '/cards',
  list: '/lists',
  meeting: '/meetings',
  review: '/reviews',
  pair: '/duplicates',
  consolidation: '/consolidations',
}

interface Called {
  readonly number?: string
  readonly name?: PlaceName
  readonly place?: string
}

/** A record in the reader's words; it leads to its page where there is one and the reader's office has it. */
export const toRecord = (
  subject: string,
  called: Called | undefined,
  placeName: (path: string) => string,
  role: Role,
): RecordView => {
  const { kind: code, id } = partsOfSubject(subject)
  const kind = SUBJECT_KINDS.find((one) => one === code) ?? null
  const page = kind === null ? undefined : PAGES[kind]
  const isThere = called !== undefined || kind === 'review' || kind === 'pair'
  const place = called?.place ?? (kind === 'place' ? id : null)
  return {
    ...{ key: subject, kind, name: called?.name ?? null },
    number: called?.number ?? (kind === 'certificate' ? id : null),
    place: place === null ? null : placeName(place),
    href: page !== undefined && isThere && REGISTER_READERS.includes(role) ? `${page}/${id}` : null,
  }
}
