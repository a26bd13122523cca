import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import * as census from '@/lib/features/census/store'
import { toCensus } from '@/lib/features/census/view'
import * as families from '@/lib/features/households/store/families'
import * as around from '@/lib/features/households/store/around'
import { cameFrom } from '@/lib/features/households/store/came-from'
import { movedBy } from '@/lib/features/households/store/moved'
import { formerOf } from '@/lib/features/households/store/former'
import * as confirmations from '@/lib/features/households/store/confirmations'
import { handNames } from '@/lib/features/households/store/ties'
import * as versions from '@/lib/features/households/store/versions'
import { called, toFacts, toHistory, toMembers } from '@/lib/features/households/view/household'
import { type AskedPast, findPast, type Found } from '@/lib/features/households/view/past'
import { formerUntil } from '@/lib/domain/census/former'
import { toSources } from '@/lib/features/households/view/sources'
import { placeCalled } from '@/lib/features/households/view/row'
import * as questions from '@/lib/features/questions/store'
import { toAnswers } from '@/lib/features/questions/view'
import { namesOn } from '@/lib/features/places/store/dated'
import { agesOn } from '@/lib/rules/ages'
import { EXCLUSION_SETS } from '@/lib/rules/census'
import { deriveDeprivations } from '@/lib/domain/census/derive'
import { permit } from '@/lib/domain/access/permit'
import { callingHead } from '@/lib/domain/household/household'
import { asSurveyed, type Confirmed, type Provenance, provenanceOf } from '@/lib/domain/household/provenance'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import { partedFor } from '@/lib/domain/question/readers'
import { inForceOn } from '@/lib/domain/shared/cited'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const VERSIONS = 300
const NEWEST = 4

/**
 * One family's page: what the register and the census say, who said each fact, what the family applied for and received;
 * now, or as it was on a past day or at a version (F6, F8).
 */
export const showHousehold = defineQuery(
  async ({ tx, actor, today }, id: string, asked: AskedPast & { readonly from?: string | undefined } = {}) => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known) return null
    const { number, version, ended } = known
    const placed = { place: known.family.place, householdId: id }
    const kin = [known.family.splitFrom, known.family.mergedInto].filter((one) => one !== null)
    const newest = await versions.list(tx, id, VERSIONS)
    const history = newest.toReversed()
    const seen = await confirmations.list(tx, id)
    const found = findPast(history, asked, today)
    const family = found?.body ? familyOfRecord(found.body) : known.family
    const shown = found?.body ? found : null
    const before = shown && new Date(shown.until + 1)
    const ties = await around.around(tx, id, { place: known.family.place, kin, before })
    const referenceDate = pastDay(shown) ?? ties.referenceDate ?? plainDate(`${today.slice(0, 4)}-01-01`)
    const ages = agesOn(referenceDate)
    const exclusions = inForceOn(EXCLUSION_SETS, today)
    if (!ages.ok || !exclusions.ok) throw new Error('No figures for today')
    const former = await formerOf(tx, id, exclusions.value.value)
    const facts = censusUntil(await census.find(tx, id), shown)
    const hands = await handNames(tx, [
      ...history.map(({ accountId }) => accountId),
      ...seen.map(({ accountId }) => accountId),
      ...census.handsOf(facts),
      ...history.flatMap(({ sources }) =>
        Object.values(sources ?? {}).map(({ confirmed }) => confirmed?.accountId ?? null),
      ),
    ])
    const day = pastDay(shown) ?? today
    const moved = await movedBy(tx, id, ended)
    const from = [...moved.wentTo, ...(moved.cameBy ? [moved.cameBy] : [])]
    const places = await namesOn(tx, [family.village, family.place, ...from.map(({ place }) => place)], day)
    const asking = partedFor(actor.role, await questions.all(tx, family.place), day)
    // Of a family as it is now the head is today's: whoever died since the reference date is not.
    const head = callingHead(family.members, day)
    // In a household that has ended nothing is entered or put right but by taking its last event back.
    const current = found === null && !ended
    return {
      id,
      number,
      version,
      ended,
      past: found?.past ?? null,
      cameFrom: asked.from !== undefined && isRowId(asked.from) ? await cameFrom(tx, id, asked.from) : null,
      leadsTo: numbered(ties, known.family.mergedInto)?.id ?? moved.leadsTo,
      wentTo: moved.wentTo.map(({ place, ...taken }) => ({ ...taken, panchayat: placeCalled(place, places) })),
      cameBy: moved.cameBy && { ...moved.cameBy, panchayat: placeCalled(moved.cameBy.place, places) },
      kin: { splitFrom: numbered(ties, known.family.splitFrom), mergedInto: numbered(ties, known.family.mergedInto) },
      referenceDate,
      title: head ? called(head) : { en: number, hi: number },
      facts: toFacts(family),
      village: placeCalled(family.village, places),
      panchayat: placeCalled(family.place, places),
      members: toMembers(family, referenceDate, ages.value),
      sources: toSources(originsOf(asSurveyed(history, facts.snapshot), seen, shown, today), hands),
      answers: toAnswers(asking, 'HOUSEHOLD', family.ownFacts),
      memberAnswers: Object.fromEntries(
        family.members.map(({ serial, ownFacts }) => [serial, toAnswers(asking, 'MEMBER', ownFacts)]),
      ),
      former: shown === null ? former : formerUntil(former, dayInIndia(new Date(shown.until))),
      census: toCensus(facts, exclusions.value, hands, deriveDeprivations(family, referenceDate, ages.value)),
      applications: ties.applications,
      cards: ties.cards,
      history: toHistory(newest, hands).slice(0, NEWEST),
      request: ties.request,
      pairs: ties.pairs,
      reviews: ties.reviews,
      mayCorrect: current && permit(actor, 'household.correct', placed).ok,
      mayConfirm: current && permit(actor, 'household.confirm', placed).ok,
      mayRecord: found === null && permit(actor, 'census.record', placed).ok && facts.snapshot === null,
      mayCorrectCensus: found === null && permit(actor, 'census.correct', placed).ok,
      mayApply: current && permit(actor, 'application.enter', placed).ok,
    }
  },
  { readers: REGISTER_READERS },
)

const numbered = ({ kin }: around.Around, id: string | null) => kin.find((one) => one.id === id) ?? null

const pastDay = (shown: Found | null) => (shown && 'day' in shown.past ? shown.past.day : null)

/** What was recorded of the census until the moment that is shown. */
const censusUntil = (facts: census.CensusFacts, shown: Found | null): census.CensusFacts =>
  shown === null
    ? facts
    : {
        snapshot: facts.snapshot && facts.snapshot.recordedAt.getTime() <= shown.until ? facts.snapshot : null,
        corrections: facts.corrections.filter(({ at }) => at.getTime() <= shown.until),
      }

/** Where the facts shown come from; what is known today of a past day is put together of many versions and has none. */
const originsOf = (
  history: readonly versions.Version[],
  seen: readonly Confirmed[],
  shown: Found | null,
  today: PlainDate,
): ReadonlyMap<string, Provenance> => {
  if (shown === null) return provenanceOf(history, seen, today)
  const { past, until } = shown
  if (past.kind === 'DAY' && past.time === 'KNOWN') return new Map()
  const day = dayInIndia(new Date(until))
  return provenanceOf(
    history.filter(({ moment }) => moment <= until),
    seen.filter(({ on }) => on <= day),
    day,
  )
}
