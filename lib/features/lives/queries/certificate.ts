import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { readDeletionNumber } from '@/lib/domain/life/departure'
import { standingCards } from '@/lib/domain/life/ties'
import { parentOf, type PlacePath } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { handNames } from '@/lib/features/households/store/ties'
import * as departures from '@/lib/features/lives/store/departures'
import * as events from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import { toNamed } from '@/lib/features/lives/view/people'
import { names } from '@/lib/features/places/store/names'
import { qrPath } from '@/lib/platform/qr'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

/** A place and everything above it, the State last. */
const upFrom = (place: PlacePath): readonly PlacePath[] => {
  const above = parentOf(place)
  return above === null ? [place] : [place, ...upFrom(above)]
}

/**
 * A Deletion Certificate for printing, as the office wrote it (R59): for whoever may read the register of the place that the
 * persons left. Null where there is no such certificate of that household in the reader's area.
 */
export const showCertificate = defineQuery(
  async ({ tx }, id: string, typed: string) => {
    const number = readDeletionNumber(typed)
    const known = number !== null && isRowId(id) ? await units.load(tx, id) : null
    if (number === null || !known) return null
    const written = await departures.written(tx, id, number)
    const [first] = written
    const event = first && (await events.find(tx, first.eventId))
    if (!first || !event) return null
    const { family } = known.unit
    const hands = await handNames(tx, [event.accountId])
    const above = upFrom(first.place)
    const called = await names(tx, [family.village, ...above])
    const placed = (path: PlacePath) => called[path] ?? { en: path, hi: path }
    return {
      id,
      number,
      qr: qrPath(number),
      household: first.householdNumber,
      persons: family.members.filter(({ serial }) => written.some((one) => one.serial === serial)).map(toNamed),
      kind: event.kind,
      leftOn: first.leftOn,
      issuedOn: dayInIndia(first.issuedAt),
      issuedBy: hands.get(event.accountId) ?? null,
      bound: first.bound,
      void: first.voidAt !== null,
      cards: standingCards(known.ties).map((card) => card.number),
      rationCardNo: family.rationCardNo,
      village: placed(family.village),
      places: above.map((path) => ({ path, ...placed(path) })),
    }
  },
  { readers: REGISTER_READERS },
)
