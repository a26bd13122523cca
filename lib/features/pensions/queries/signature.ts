import 'server-only'
import { handName } from '@/lib/features/households/store/ties'
import * as counted from '@/lib/features/pensions/store/counts'
import * as papers from '@/lib/features/pensions/store/papers'
import * as loaded from '@/lib/features/pensions/store/registers'
import * as rounds from '@/lib/features/pensions/store/rounds'
import { NAMELESS, type Names } from '@/lib/features/pensions/view/names'
import type { DistrictLine, SignatureView } from '@/lib/features/pensions/view/signature'
import { names as placeNames } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import * as settings from '@/lib/features/settings/store'
import { PENSION_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { statesAt } from '@/lib/domain/pension/frame'
import { newerSince, type RegisterState, silent } from '@/lib/domain/pension/register'
import { countsOf, shownBody } from '@/lib/domain/pension/round'
import { districtOf } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { dayInIndia } from '@/lib/domain/shared/moment'
import type { Tx } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { defineQuery } from '@/lib/platform/query'
import { pensionFrame } from '@/lib/rules/pension-frame'

/** The district's last signature as it stands today, and what its Collector may sign next (R81). */
export const showSignature = defineQuery(
  async ({ tx, actor, today }): Promise<SignatureView> => {
    const district = districtOf(actor.place)
    if (district === null) return { signOff: null, toSign: null, role: actor.role }
    const signed = await papers.lastSigned(tx, district)
    const names = await placeNames(tx, [district])
    const frame = certain(pensionFrame(today, await settings.ofState(tx, district), await loaded.list(tx)))
    const states = statesAt(district, frame)
    const signOff = signed && (await signatureOf(tx, signed, states, names[district] ?? NAMELESS))
    const round = await rounds.lastOf(tx, district)
    if (!round || !permit(actor, 'pension.signOff', { place: district }).ok)
      return { signOff, toSign: null, role: actor.role }
    const counts = countsOf(await counted.countUnder(tx, district))
    const finishedOn = round.finishedAt && dayInIndia(round.finishedAt)
    const { id, registers, running } = round
    const shown = sha256(shownBody({ id, place: district, finishedOn, counts, registers }))
    const newer = newerSince(registers, states)
    const done = signed?.signOff.round === id && signed.contradicted === 0 && !newer
    const toSign = {
      roundId: id,
      shown,
      counts,
      registers,
      undecided: counts.POSSIBLE_MATCH,
      running,
      newer,
      signed: done,
    }
    return { signOff, toSign, role: actor.role }
  },
  { readers: PENSION_READERS },
)

/** Every district of a State with its last signature as it stands today, and which needed registers cannot say there. */
export const showDistricts = defineQuery(
  async ({ tx, actor, today }): Promise<readonly DistrictLine[]> => {
    const frame = certain(pensionFrame(today, await settings.ofState(tx, actor.place), await loaded.list(tx)))
    const lines: DistrictLine[] = []
    for (const { path, en, hi, kind } of await tree.children(tx, actor.place)) {
      if (kind !== 'DISTRICT') continue
      const states = statesAt(path, frame)
      const signed = await papers.lastSigned(tx, path)
      const signOff = signed && (await signatureOf(tx, signed, states, { en, hi }))
      lines.push({ place: path, name: { en, hi }, signOff, silent: silent(states) })
    }
    return lines
  },
  { readers: PENSION_READERS },
)

/** The signature with the name of its officer as it reads today, and whether it stands. */
const signatureOf = async (
  tx: Tx,
  { signOff, contradicted }: papers.Signed,
  states: readonly RegisterState[],
  place: Names,
): Promise<NonNullable<SignatureView['signOff']>> => {
  const { on, orderNo, at, digest, counts, registers, accountId, officerName } = signOff
  const officer = await handName(tx, accountId, officerName)
  const newer = newerSince(registers, states)
  return { on, orderNo, at, digest, counts, registers, officer, place, contradicted, newer }
}
