import 'server-only'
import { JOURNAL_READERS } from '@/lib/domain/access/readers'
import { includes } from '@/lib/domain/access/scope'
import { follow, type Head } from '@/lib/domain/journal/chain'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { typedDay } from '@/lib/domain/shared/typed-day'
import { handNames } from '@/lib/features/households/store/ties'
import * as called from '@/lib/features/journal/store/called'
import * as journal from '@/lib/features/journal/store/events'
import * as records from '@/lib/features/journal/store/records'
import { fromKey, toBody, toKey, toRecord } from '@/lib/features/journal/view'
import { names } from '@/lib/features/places/store/names'
import * as places from '@/lib/features/places/store/tree'
import type { Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { mentionedIn } from '@/lib/platform/event-params'
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
    const typed = asked.subject?.trim() ?? ''
    const subject = typed === '' ? undefined : await records.subjectNamed(tx, typed)
    const area = asked.place ? await placeNamed(tx, asked.place.trim(), actor.place) : undefined
    const day = typedDay(asked.day ?? '')
    const filter = {
      area: area ?? undefined,
      subject,
      span: day === null ? undefined : { from: inIndia(day), to: inIndia(addDays(day, 1)) },
      before: fromKey(asked.after) ?? undefined,
    }
    // A place that nobody knows has no journal: better nothing than everything.
    const found = area === null ? [] : await journal.list(tx, filter, PAGE + 1)
    const shown = found.slice(0, PAGE)
    const bodies = shown.map(({ body }) => toBody(parsed(body)))
    const chain = area === null ? null : (area ?? actor.place)
    const recorded = await records.recordNames(tx, [
      ...shown.map((event) => event.subject),
      ...(subject ? [subject] : []),
    ])
    const hands = await handNames(
      tx,
      shown.map(({ accountId }) => accountId),
    )
    const ofPlaces = shown.flatMap((event) => records.placeOf(event.subject, recorded.get(event.subject)) ?? [])
    const said = mentionedIn(shown.map(({ type }, i) => ({ type, params: bodies[i]?.params ?? {} })))
    const paths = [
      ...(chain === null ? [] : [chain]),
      ...shown.map((event) => event.chain),
      ...bodies.flatMap(({ place }) => place ?? []),
      ...[...said.PLACE, ...ofPlaces].filter(isPlacePath),
    ]
    const { placeName, say, told } = await eventReader({
      places: await names(tx, paths),
      codes: await called.placesOfCodes(tx, said.PLACE_CODE),
      officers: await called.officersCalled(tx, said.OFFICER),
      questions: await called.questionsCalled(tx, said.QUESTION),
    })
    const recordOf = (one: string) => toRecord(one, recorded.get(one), placeName, actor.role)
    return {
      // The chain that the page may verify: the place filtered by, else one's own.
      chain: chain === null ? null : { path: chain, name: placeName(chain) },
      unknownPlace: area === null,
      /** What the page is filtered by, as the box shows it: a number rather than the key behind it. */
      subject: subject === undefined ? typed : (recorded.get(subject)?.number ?? typed),
      events: shown.map((event, i) => {
        const { params, role, name, reason, place } = bodies[i] ?? toBody(null)
        return {
          ...{ chain: event.chain, chainName: placeName(event.chain), seq: event.seq, at: event.at },
          record: recordOf(event.subject),
          who: hands.get(event.accountId ?? '') ?? { en: name, hi: name },
          ...{ hash: event.hash.slice(0, 12), role, words: say(event.type, params) },
          reason: reason === null ? null : told(reason),
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
