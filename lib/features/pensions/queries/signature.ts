import 'server-only'
import * as checks from '@/lib/features/pensions/store/checks'
import * as papers from '@/lib/features/pensions/store/papers'
import * as rounds from '@/lib/features/pensions/store/rounds'
import type { Names } from '@/lib/features/pensions/view/names'
import type { PensionsView } from '@/lib/features/pensions/view/overview'
import { permit } from '@/lib/domain/access/permit'
import { CONTRADICTING, countsOf, shownBody } from '@/lib/domain/pension/round'
import { districtOf, type PlacePath } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { sha256 } from '@/lib/platform/digest'
import type { Reading } from '@/lib/platform/query'

/** The district's last signature as it stands today, and what its Collector may sign next (R81). */
export const signatureOf = async (
  { tx, actor }: Reading,
  called: (path: PlacePath) => Names,
): Promise<Pick<PensionsView, 'signOff' | 'toSign'>> => {
  const district = districtOf(actor.place)
  if (district === null) return { signOff: null, toSign: null }
  const last = await papers.lastSignOff(tx, district)
  const signOff = last && {
    ...{ on: last.on, orderNo: last.orderNo, officerName: last.officerName, at: last.at, digest: last.digest },
    ...{ counts: last.counts, registers: last.registers },
    place: called(actor.place),
    // From below only the own area is seen; whether the whole district's word stands, the district itself sees.
    contradicted: await checks.countSince(tx, actor.place, last.at, CONTRADICTING),
  }
  if (!permit(actor, 'pension.signOff', { place: district }).ok) return { signOff, toSign: null }
  const round = await rounds.lastOf(tx, district)
  if (!round) return { signOff, toSign: null }
  const counts = countsOf(await checks.countUnder(tx, district))
  const finishedOn = round.finishedAt && dayInIndia(round.finishedAt)
  const { id, registers, running } = round
  const shown = sha256(shownBody({ id, place: district, finishedOn, counts, registers }))
  const toSign = { roundId: id, shown, counts, registers, undecided: counts.POSSIBLE_MATCH, running }
  return { signOff, toSign }
}
