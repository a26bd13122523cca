import 'server-only'
import { handName } from '@/lib/features/households/store/ties'
import * as counted from '@/lib/features/pensions/store/counts'
import * as papers from '@/lib/features/pensions/store/papers'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { NAMELESS } from '@/lib/features/pensions/view/names'
import type { SignatureView } from '@/lib/features/pensions/view/overview'
import { names as placeNames } from '@/lib/features/places/store/names'
import { REGISTER_READERS } from '@/lib/domain/access/grants'
import { permit } from '@/lib/domain/access/permit'
import { CONTRADICTING, countsOf, shownBody } from '@/lib/domain/pension/round'
import { districtOf } from '@/lib/domain/place/path'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { sha256 } from '@/lib/platform/digest'
import { defineQuery } from '@/lib/platform/query'

/** The district's last signature as it stands today, and what its Collector may sign next (R81). */
export const showSignature = defineQuery(
  async ({ tx, actor }): Promise<SignatureView> => {
    const district = districtOf(actor.place)
    if (district === null) return { signOff: null, toSign: null, role: actor.role }
    const last = await papers.lastSignOff(tx, district)
    const names = await placeNames(tx, [district])
    const signOff = last && {
      ...{ on: last.on, orderNo: last.orderNo, at: last.at, digest: last.digest },
      officer: await handName(tx, last.accountId, last.officerName),
      ...{ counts: last.counts, registers: last.registers },
      place: names[district] ?? NAMELESS,
      // From below only the own area is seen; whether the whole district's word stands, the district itself sees.
      contradicted: await counted.countSince(tx, actor.place, last.at, CONTRADICTING),
    }
    const round = await rounds.lastOf(tx, district)
    if (!round || !permit(actor, 'pension.signOff', { place: district }).ok)
      return { signOff, toSign: null, role: actor.role }
    const counts = countsOf(await counted.countUnder(tx, district))
    const finishedOn = round.finishedAt && dayInIndia(round.finishedAt)
    const { id, registers, running } = round
    const shown = sha256(shownBody({ id, place: district, finishedOn, counts, registers }))
    const signed = last?.round === id && signOff?.contradicted === 0
    const toSign = { roundId: id, shown, counts, registers, undecided: counts.POSSIBLE_MATCH, running, signed }
    return { signOff, toSign, role: actor.role }
  },
  { readers: REGISTER_READERS },
)
