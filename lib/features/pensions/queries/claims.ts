import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { includes } from '@/lib/domain/access/scope'
import { isPlacePath, kindOf, type PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { panchayatsUnder } from '@/lib/features/allocations/store/places'
import { claimants } from '@/lib/features/pensions/store/claimants'
import { claimLines, type ClaimsView } from '@/lib/features/pensions/view/claimants'
import { names as namesOf } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { claimFigures } from '@/lib/rules/pensions'

/** Persons on one sheet: as many as one walks to, and a small file on a slow line. */
const SHEET = 300

/**
 * Who of a panchayat could claim a pension, in walking order, to be told and printed (F97); above a panchayat the areas to
 * choose from, so that no page reads a whole district.
 */
export const couldClaim = defineQuery(
  async (
    reading,
    { area, after }: { readonly area?: string | undefined; readonly after?: string | undefined },
  ): Promise<ClaimsView> => {
    const { tx, actor, scope, today } = reading
    const asked = area !== undefined && isPlacePath(area) && includes(scope, { place: area }) ? area : actor.place
    const [only, ...others] = scope.only ?? []
    const place = asked === actor.place && only && others.length === 0 ? only : asked
    const called = await namesOf(tx, [place])
    const name = called[place] ?? { en: place, hi: place }
    if (kindOf(place) !== 'PANCHAYAT' && kindOf(place) !== 'URBAN_BODY') {
      return { kind: 'choose', area: name, places: await below(reading, place) }
    }
    const found = await claimants(tx, { area: place }, today, certain(claimFigures(today)))
    const villages = await namesOf(
      tx,
      found.map(({ village }) => village),
    )
    return { kind: 'list', area: name, path: place, count: found.length, ...claimLines(found, villages, after, SHEET) }
  },
  { readers: REGISTER_READERS },
)

const below = async ({ tx, scope }: Reading, place: PlacePath) => {
  if (kindOf(place) === 'BLOCK') {
    const panchayats = await panchayatsUnder(tx, place)
    return scope.only ? panchayats.filter(({ path }) => includes(scope, { place: path })) : panchayats
  }
  return (await tree.children(tx, place))
    .filter(({ kind, ended }) => !ended && (kind === 'DISTRICT' || kind === 'BLOCK' || kind === 'URBAN_BODY'))
    .map(({ path, en, hi }) => ({ path, name: { en, hi } }))
}
