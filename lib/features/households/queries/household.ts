import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/grants'
import * as census from '@/lib/features/census/store'
import { toCensus } from '@/lib/features/census/view'
import * as families from '@/lib/features/households/store/families'
import * as ties from '@/lib/features/households/store/ties'
import * as versions from '@/lib/features/households/store/versions'
import { called, toHistory, toMembers } from '@/lib/features/households/view/household'
import { placeCalled } from '@/lib/features/households/view/row'
import { living, typedAgain } from '@/lib/features/households/view/typed-family'
import { names } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import { agesOn } from '@/lib/rules/ages'
import { EXCLUSION_SETS } from '@/lib/rules/census'
import { permit } from '@/lib/domain/access/permit'
import { familyHead } from '@/lib/domain/household/household'
import { inForceOn } from '@/lib/domain/shared/cited'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const VERSIONS = 50

/** One family's page: what the register and the census say, what it applied for and received, and its history. */
export const showHousehold = defineQuery(
  async ({ tx, actor, today }, id: string) => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known) return null
    const { number, version, family, ended } = known
    const placed = { place: family.place, householdId: id }
    const referenceDate = (await ties.referenceDate(tx, family.place)) ?? plainDate(`${today.slice(0, 4)}-01-01`)
    const ages = agesOn(referenceDate)
    const exclusions = inForceOn(EXCLUSION_SETS, today)
    if (!ages.ok || !exclusions.ok) throw new Error('No figures for today')
    const facts = await census.find(tx, id)
    const history = await versions.list(tx, id, VERSIONS)
    const hands = await ties.handNames(tx, [
      ...history.map(({ accountId }) => accountId),
      ...facts.corrections.map(({ accountId }) => accountId),
      facts.snapshot?.recordedBy ?? null,
    ])
    const places = await names(tx, [family.village, family.place])
    const head = familyHead(family.members, today)
    return {
      id,
      number,
      version,
      ended,
      referenceDate,
      title: head ? called(head) : { en: number, hi: number },
      facts: { ...family, members: [] },
      village: placeCalled(family.village, places),
      panchayat: placeCalled(family.place, places),
      members: toMembers(family, referenceDate, ages.value),
      census: toCensus(facts, exclusions.value, hands),
      applications: await ties.applications(tx, id),
      cards: await ties.cards(tx, id),
      history: toHistory(history, hands),
      mayCorrect: permit(actor, 'household.correct', placed).ok,
      mayRecord: permit(actor, 'census.record', placed).ok && facts.snapshot === null,
      mayCorrectCensus: permit(actor, 'census.correct', placed).ok,
      mayApply: permit(actor, 'application.enter', placed).ok,
    }
  },
  { readers: REGISTER_READERS },
)

/** A family's form with what the register says in it; null when the reader may not correct it. */
export const editHousehold = defineQuery(
  async ({ tx, actor }, id: string) => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known) return null
    const { number, version, family } = known
    if (!permit(actor, 'household.correct', { place: family.place, householdId: id }).ok) return null
    const served = await tree.villagesOf(tx, family.place)
    // A village that was struck off meanwhile must stay a choice, or saving would move the family.
    const struckOff = served.some(({ path }) => path === family.village) ? null : await tree.find(tx, family.village)
    return {
      id,
      number,
      version,
      villages: [...served, ...(struckOff ? [struckOff] : [])].map(({ path, en, hi }) => ({ path, en, hi })),
      typed: typedAgain(family),
      members: living(family).length,
    }
  },
  { readers: REGISTER_READERS },
)

/** The census of one family for its own page; null when the reader may neither record nor correct it. */
export const showCensus = defineQuery(
  async ({ tx, actor, today }, id: string) => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known) return null
    const placed = { place: known.family.place, householdId: id }
    const mayCorrect = permit(actor, 'census.correct', placed).ok
    const exclusions = inForceOn(EXCLUSION_SETS, today)
    if (!exclusions.ok) throw new Error('No figures for today')
    const facts = await census.find(tx, id)
    const hands = await ties.handNames(
      tx,
      facts.corrections.map(({ accountId }) => accountId),
    )
    const head = familyHead(known.family.members, today)
    return {
      id,
      number: known.number,
      title: head ? called(head) : { en: known.number, hi: known.number },
      census: toCensus(facts, exclusions.value, hands),
      mayRecord: permit(actor, 'census.record', placed).ok && facts.snapshot === null,
      mayCorrect,
      today,
    }
  },
  { readers: REGISTER_READERS },
)
