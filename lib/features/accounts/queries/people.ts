import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { permit } from '@/lib/domain/access/permit'
import { officesAt } from '@/lib/domain/account/posting'
import { isPlacePath, within } from '@/lib/domain/place/path'
import * as people from '@/lib/features/accounts/store/people'
import { type Asked, one } from '@/lib/features/accounts/view'
import { names } from '@/lib/features/places/store/names'
import * as places from '@/lib/features/places/store/tree'
import * as clock from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { drawDigits } from '@/lib/platform/draw'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

/** The place of a new posting: the one asked for where it lies in one's area, else one's own. */
const wantedPlace = async (tx: Tx, actor: Actor, asked: Asked) => {
  const path = one(asked, 'place')
  const wanted = path !== undefined && isPlacePath(path) && within(path, actor.place) ? path : actor.place
  const place = (await places.find(tx, wanted)) ?? (await places.find(tx, actor.place))
  return place ?? { path: actor.place, en: actor.place, hi: actor.place }
}

/** A first password to hand over: shown once, in four groups that can be read out. */
const suggestion = (): string => [1, 2, 3, 4].map(() => drawDigits(4)).join('-')

const PAGE = 50

/** One page of the people of one's area. Null for those who do not manage people. */
export const listPeople = defineQuery(async ({ actor, tx, today }, asked: Asked) => {
  if (!permit(actor, 'account.manage', actor).ok) return null
  const [search, after] = [one(asked, 'search'), one(asked, 'after')]
  const found = await people.list(tx, { limit: PAGE + 1, ...(search ? { search } : {}), ...(after ? { after } : {}) })
  const shown = found.slice(0, PAGE).map(({ postings, ...person }) => ({
    ...person,
    postings: postings.filter(({ from, until }) => from <= today && (until === undefined || today <= until)),
  }))
  return {
    search: search ?? '',
    people: shown,
    next: found.length > PAGE ? shown.at(-1)?.login : undefined,
    first: after === undefined,
    places: await names(
      tx,
      shown.flatMap(({ postings }) => postings.map(({ place }) => place)),
    ),
  }
})

/** A person and every posting, with what the form for another posting needs. Null when absent or not one's to manage. */
export const showPerson = defineQuery(async ({ actor, tx, today }, id: string, asked: Asked) => {
  const person = permit(actor, 'account.manage', actor).ok && isRowId(id) ? await people.find(tx, id) : null
  if (!person) return null
  const place = await wantedPlace(tx, actor, asked)
  return {
    person: { ...person, locked: person.lockedUntil !== null && person.lockedUntil > clock.now() },
    own: person.id === actor.accountId,
    ownPosting: actor.postingId,
    today,
    place,
    offices: officesAt(place.path),
    suggestion: suggestion(),
    places: await names(
      tx,
      person.postings.map((posting) => posting.place),
    ),
  }
})

/** What the form to enrol a person needs. Null for those who do not manage people. */
export const showEnrolment = defineQuery(async ({ actor, tx, today }, asked: Asked) => {
  if (!permit(actor, 'account.manage', actor).ok) return null
  const place = await wantedPlace(tx, actor, asked)
  return { today, place, offices: officesAt(place.path), suggestion: suggestion() }
})
