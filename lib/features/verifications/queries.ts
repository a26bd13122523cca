import 'server-only'
import { inBothScripts } from '@/lib/domain/household/written-name'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { isLate } from '@/lib/domain/application/clock'
import { suggestedGroups } from '@/lib/domain/application/suggested-groups'
import { livingMembers } from '@/lib/domain/household/household'
import { certain } from '@/lib/domain/shared/certain'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as cases from '@/lib/features/applications/store/case-file'
import * as lines from '@/lib/features/applications/store/lines'
import { headOf, nameIn } from '@/lib/features/applications/view/row'
import * as households from '@/lib/features/households/store/families'
import { names as namesOf } from '@/lib/features/places/store/names'
import { sheetOf } from '@/lib/features/verifications/store/sheet'
import { toRound, type Visit } from '@/lib/features/verifications/view/round'
import { type SheetView, toMemberLine } from '@/lib/features/verifications/view/sheet'
import { stepsOffered } from '@/lib/features/applications/view/offered'
import { sha256 } from '@/lib/platform/digest'
import { defineQuery } from '@/lib/platform/query'
import { counterRules } from '@/lib/rules/counter'

const MOST = 200

/** What waits for the officer's visit in the assigned panchayats, village by village in walking order (R44, R46). */
export const todaysRound = defineQuery(
  async ({ tx, scope, actor, today }) => {
    if (actor.role !== 'VERIFYING_OFFICER') return null
    const found = await lines.mostUrgent(tx, scope, { stages: ['SUBMITTED', 'UNDER_VERIFICATION'], limit: MOST + 1 })
    const shown = found.slice(0, MOST)
    const families = await households.findMany(
      tx,
      shown.map(({ householdId }) => householdId),
    )
    const homes = new Map(families.map((one) => [one.id, one]))
    const names = await namesOf(
      tx,
      shown.flatMap(({ place, village }) => [place, village]),
    )
    const visits = shown.map((line) => {
      const home = homes.get(line.householdId)
      const visit: Visit = {
        ...{ id: line.id, version: line.version, number: line.number, stage: line.stage, dueOn: line.dueOn },
        head: headOf(line),
        guardian: inBothScripts(line.headGuardian, line.headGuardianHi),
        houseNo: home?.family.houseNo ?? null,
        walkingOrder: home?.walkingOrder ?? '',
        mobile: home?.family.mobile ?? null,
        late: isLate(line, today),
      }
      return { panchayat: nameIn(names, line.place), village: nameIn(names, line.village), visit }
    })
    return toRound(visits, found.length > MOST)
  },
  { readers: REGISTER_READERS },
)

/** The sheet on which the assigned officer writes the finding; null when it is absent or not for this reader to sign. */
export const verificationSheet = defineQuery(
  async ({ tx, actor, today }, id: string): Promise<SheetView | null> => {
    const file = isRowId(id) ? await cases.open(tx, id) : null
    if (!file) return null
    const { kept, registered, flags, officers } = file
    const { law } = kept
    const offered = stepsOffered(actor, kept, officers, today)
    if (!offered.includes('verify') && !offered.includes('takeUp')) return null
    const { rules, limits } = certain(counterRules(law.scheme, today, file.choices))
    const { family } = registered
    const { verdict, former, text } = await sheetOf(tx, file, rules, today)
    const names = await namesOf(tx, [law.place, family.village])
    const { houseNo, bpl } = family
    const { declaredIncome: income, mealInsecure, claimedGroups: groups, bplAttested, documents, gaps } = law
    return {
      ...{ id, version: kept.version, number: law.number, stage: law.stage, dueOn: law.dueOn, paper: kept.paper, gaps },
      submittedOn: law.submittedOn,
      household: {
        ...{
          id: registered.id,
          number: registered.number,
          head: headOf(kept),
          guardian: inBothScripts(kept.headGuardian, kept.headGuardianHi),
          houseNo,
          bpl,
        },
        village: nameIn(names, family.village),
        panchayat: nameIn(names, law.place),
        members: livingMembers(family.members, today).map(toMemberLine),
      },
      claimed: { income, mealInsecure, groups, bplAttested, documents },
      suggested: suggestedGroups(family, flags, today, rules.ages),
      verdict,
      former,
      shown: sha256(text),
      replyDays: limits.reply,
      mayTakeUp: offered.includes('takeUp'),
      mayReturn: offered.includes('giveBack'),
      today,
    }
  },
  { readers: REGISTER_READERS },
)
