import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { includes } from '@/lib/domain/access/scope'
import { isPlacePath, kindOf, type PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import { certain } from '@/lib/domain/shared/certain'
import { names as namesOf } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import { claimants } from '@/lib/features/pensions/store/claimants'
import * as settings from '@/lib/features/settings/store'
import { type Judging, leftOut, type LeftOut } from '@/lib/features/visits/store/left-out'
import {
  filterOf,
  type ListFigures,
  pageOfWalk,
  reachedBy,
  toldByFamily,
  type VisitArea,
  type VisitList,
  walk,
} from '@/lib/features/visits/view'
import { defineQuery, type Reading } from '@/lib/platform/query'
import { claimFigures } from '@/lib/rules/pensions'
import { visitRules } from '@/lib/rules/visits'

const PAGE = 50
/** Families on one sheet: some twenty printed pages, and a small file on a slow line. */
const SHEET = 300

interface Asked {
  readonly area?: string
  readonly show?: string
  readonly after?: string
}

/**
 * The visit list of one panchayat with its saturation by village; over several panchayats the same figures by panchayat,
 * no wider than a block: a district or the State chooses a block first, so that no page counts a whole State.
 */
export const visitList = defineQuery(
  async (reading, { area, show, after }: Asked): Promise<(VisitArea | VisitList) & ListFigures> => {
    const { tx, actor, scope } = reading
    const judging = await rulesOfToday(reading)
    const { seniorFrom, deprivations } = judging.figures
    const asked = area !== undefined && isPlacePath(area) && includes(scope, { place: area }) ? area : actor.place
    const [only, ...others] = scope.only ?? []
    const place = asked === actor.place && only && others.length === 0 ? only : asked
    const frame = { area: await called(reading, place), seniorFrom, deprivations }
    if (kindOf(place) === 'PANCHAYAT' || kindOf(place) === 'URBAN_BODY') {
      const families = await leftOut(tx, place, judging)
      const filter = filterOf(show)
      const rows = walk(families.filter(isListed), filter)
      const reached = await by(reading, families, ({ village }) => village)
      const mayRecord = permit(actor, 'visit.record', { place }).ok
      const page = pageOfWalk(rows, after, PAGE)
      return { kind: 'list', ...frame, path: place, filter, reached, ...page, count: rows.length, mayRecord }
    }
    const families = await ofPanchayats(reading, place, judging)
    return {
      kind: 'area',
      ...frame,
      reached: families ? await by(reading, families, (family) => family.place) : [],
      choose: families ? [] : await below(reading, place),
    }
  },
  { readers: REGISTER_READERS },
)

/** The walk through a panchayat for the printer, as many families as one person walks; null outside the reader's area. */
export const visitSheet = defineQuery(
  async (reading, { area, after }: Pick<Asked, 'area' | 'after'>) => {
    const { tx, scope, actor, today } = reading
    const place = area ?? actor.place
    if (!isPlacePath(place) || kindOf(place) !== 'PANCHAYAT' || !includes(scope, { place })) return null
    const families = await leftOut(tx, place, await rulesOfToday(reading))
    const rows = walk(families.filter(isListed), 'due')
    const page = pageOfWalk(rows, after, SHEET)
    const households = page.rows.map(({ id }) => id)
    const told = await claimants(tx, { households }, today, certain(claimFigures(today)))
    return { area: await called(reading, place), path: place, today, ...page, told: toldByFamily(told) }
  },
  { readers: REGISTER_READERS },
)

const isListed = ({ grounds }: LeftOut): boolean => grounds.length > 0

const rulesOfToday = async ({ tx, actor, today }: Reading): Promise<Judging> => ({
  ...certain(visitRules(today, await settings.ofState(tx, actor.place))),
  today,
})

/** The families of a block or of an officer's panchayats; null for an area too wide to be counted on one page. */
const ofPanchayats = async (
  { tx, scope }: Reading,
  place: PlacePath,
  judging: Judging,
): Promise<readonly LeftOut[] | null> => {
  if (!scope.only) return kindOf(place) === 'BLOCK' ? leftOut(tx, place, judging) : null
  const families: LeftOut[] = []
  for (const panchayat of scope.only) families.push(...(await leftOut(tx, panchayat, judging)))
  return families
}

const below = async ({ tx }: Reading, place: PlacePath): Promise<VisitArea['choose']> =>
  (await tree.children(tx, place))
    .filter(({ kind, ended }) => !ended && (kind === 'DISTRICT' || kind === 'BLOCK'))
    .map(({ path, en, hi }) => ({ path, name: { en, hi } }))

const called = async ({ tx }: Reading, place: PlacePath): Promise<PlaceName> =>
  (await namesOf(tx, [place]))[place] ?? { en: place, hi: place }

const by = async ({ tx }: Reading, families: readonly LeftOut[], placeOf: (family: LeftOut) => PlacePath) => {
  const counted = families.map((family) => {
    const { eligible, applied, covered } = family
    return { place: placeOf(family), eligible, applied, covered, left: isListed(family) }
  })
  return reachedBy(counted, await namesOf(tx, families.map(placeOf)))
}
