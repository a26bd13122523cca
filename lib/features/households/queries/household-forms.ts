import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import * as census from '@/lib/features/census/store'
import { toCensus } from '@/lib/features/census/view'
import * as families from '@/lib/features/households/store/families'
import { formerOf } from '@/lib/features/households/store/former'
import { handNames } from '@/lib/features/households/store/ties'
import { called } from '@/lib/features/households/view/household'
import { living, typedAgain } from '@/lib/features/households/view/typed-family'
import * as questions from '@/lib/features/questions/store'
import * as tree from '@/lib/features/places/store/tree'
import { CORRECTION_REASONS } from '@/lib/rules/changes'
import { EXCLUSION_SETS } from '@/lib/rules/census'
import { permit } from '@/lib/domain/access/permit'
import { familyHead } from '@/lib/domain/household/household'
import { askedOn } from '@/lib/domain/question/question'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import { takesAadhaar } from '@/lib/platform/aadhaar'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

/** A family's form with what the register says in it; null when the reader may not correct it. */
export const editHousehold = defineQuery(
  async ({ tx, actor, today }, id: string) => {
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
      questions: askedOn(await questions.all(tx, family.place), today),
      takesAadhaar: takesAadhaar(),
      members: living(family).length,
      reasons: certain(inForceOn(CORRECTION_REASONS, today)).value,
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
    const hands = await handNames(tx, census.handsOf(facts))
    const head = familyHead(known.family.members, today)
    return {
      id,
      number: known.number,
      title: head ? called(head) : { en: known.number, hi: known.number },
      census: toCensus(facts, exclusions.value, hands),
      former: await formerOf(tx, id, exclusions.value.value),
      mayRecord: permit(actor, 'census.record', placed).ok && facts.snapshot === null,
      mayCorrect,
      today,
    }
  },
  { readers: REGISTER_READERS },
)
