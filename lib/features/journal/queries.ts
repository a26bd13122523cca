import 'server-only'
import { JOURNAL_READERS } from '@/lib/domain/access/readers'
import { includes } from '@/lib/domain/access/scope'
import { follow, type Head } from '@/lib/domain/journal/chain'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { typedDay } from '@/lib/domain/shared/typed-day'
import * as journal from '@/lib/features/journal/store'
import { fromKey, toBody, toKey } from '@/lib/features/journal/view'
import { names } from '@/lib/features/places/store/names'
import * as places from '@/lib/features/places/store/tree'
import type { Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { eventReader } from '@/lib/platform/event-words'
import { defineQuery } from '@/lib/platform/query'

const PAGE = 50

interface Asked {
  readonly place?: string
  readonly subject?: string
  readonly day?: string
  readonly after?: string
}

/** One page of the journal of one's area in the reader's words, filtered by place, record and day. */
export const listJournal = defineQuery(
  async ({ tx, actor }, asked: Asked) => {
    const subject = asked.subject?.trim() ?? ''
    const area = asked.place ? await placeNamed(tx, asked.place.trim(), actor.place) : undefined
    const day = typedDay(asked.day ?? '')
    const filter = {
      area: area ?? undefined,
      subject: subject === '' ? undefined : subject,
      span: day === null ? undefined : { from: inIndia(day), to: inIndia(addDays(day, 1)) },
      before: fromKey(asked.after) ?? undefined,
    }
    // A place that nobody knows has no journal: better nothing than everything.
    const found = area === null ? [] : await journal.list(tx, filter, PAGE + 1)
    const shown = found.slice(0, PAGE)
    const bodies = shown.map(({ body }) => toBody(parsed(body)))
    const chain = area === null ? null : (area ?? actor.place)
    const mentioned = [
      ...(chain === null ? [] : [chain]),
      ...shown.map(({ chain }) => chain),
      ...bodies.flatMap(({ place }) => place ?? []),
      ...bodies.flatMap(({ params: { place } }) => (typeof place === 'string' && isPlacePath(place) ? [place] : [])),
    ]
    const { placeName, say } = await eventReader(await names(tx, mentioned))
    return {
      // The chain that the page may verify: the place filtered by, else one's own.
      chain: chain === null ? null : { path: chain, name: placeName(chain) },
      unknownPlace: area === null,
      events: shown.map((event, i) => {
        const { params, role, name, reason, place } = bodies[i] ?? toBody(null)
        return {
          ...{
            chain: event.chain,
            chainName: placeName(event.chain),
            seq: event.seq,
            at: event.at,
            subject: event.subject,
          },
          ...{ hash: event.hash.slice(0, 12), name, role, reason, words: say(event.type, params) },
          place: place === null ? '' : placeName(place),
        }
      }),
      next: found.length > PAGE ? shown.slice(-1).map(toKey)[0] : undefined,
    }
  },
  { readers: JOURNAL_READERS },
)

const placeNamed = async (tx: Tx, text: string, area: PlacePath): Promise<PlacePath | null> =>
  isPlacePath(text) ? text : places.named(tx, text, area)

const inIndia = (day: PlainDate): Date => new Date(`${day}T00:00:00+05:30`)

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const BATCH = 1_000

/** Follows a chain from its first link: how many are sound, or the first that is not. Null outside one's area. */
export const verifyChainOf = defineQuery(
  async ({ tx, scope }, text: string) => {
    if (!isPlacePath(text) || !includes(scope, { place: text })) return null
    let head: Head | null = null
    for (;;) {
      const links = await journal.linksAfter(tx, text, head?.seq ?? 0, BATCH)
      for (const link of links) {
        const wrong = follow(head, link, sha256)
        if (wrong) return { chain: text, seq: link.seq, wrong }
        head = { seq: link.seq, hash: link.hash }
      }
      if (links.length < BATCH) return { chain: text, seq: head?.seq ?? 0, wrong: null }
    }
  },
  { readers: JOURNAL_READERS },
)
