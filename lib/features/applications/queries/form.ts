import 'server-only'
import { inBothScripts } from '@/lib/domain/household/written-name'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { factsOf } from '@/lib/domain/application/assessment'
import { toldOnPaper } from '@/lib/domain/application/told'
import { openGroups } from '@/lib/domain/application/groups'
import { suggestedGroups } from '@/lib/domain/application/suggested-groups'
import { sortFamily } from '@/lib/domain/census/sorting'
import { stageOn } from '@/lib/domain/drive/drive'
import { certain } from '@/lib/domain/shared/certain'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as cases from '@/lib/features/applications/store/case-file'
import { runningDrive } from '@/lib/features/applications/store/running-drive'
import { toHouseholdFacts } from '@/lib/features/applications/view/application'
import { type ApplicationFormView, EMPTY, type StartView, toDefaults } from '@/lib/features/applications/view/form'
import { headOf, toApplicationRow } from '@/lib/features/applications/view/row'
import * as households from '@/lib/features/households/store/families'
import { names as namesOf } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'
import { counterRules } from '@/lib/rules/counter'

/** The form for a family's new application, or why there is none; null when the family is absent or not the reader's. */
export const newApplication = defineQuery(
  async ({ tx, actor, today }, householdId: string): Promise<StartView | null> => {
    const registered = isRowId(householdId) ? await households.find(tx, householdId) : null
    if (!registered || !permit(actor, 'application.enter', registered.family).ok) return null
    const { place, village } = registered.family
    const names = await namesOf(tx, [place, village])
    const drive = await runningDrive(tx, 'AAY', place)
    const around = drive && (await cases.around(tx, { householdId, driveId: drive.id }))
    const line = cases.familyLine({ registered })
    const household = toHouseholdFacts(
      registered,
      headOf(line),
      inBothScripts(line.headGuardian, line.headGuardianHi),
      names,
    )
    if (!around?.window) return { kind: 'closed', household, window: null }
    if (around.other) {
      const { law, ...kept } = around.other
      return { kind: 'standing', household, application: toApplicationRow({ ...kept, ...law }, names, today) }
    }
    const { window, flags, holdsCard, choices } = around
    const stage = stageOn(window, today)
    if (stage === 'CLOSED') return { kind: 'closed', household, window }
    const { rules, bplAttestation } = certain(counterRules('AAY', today, choices))
    const form: ApplicationFormView = {
      account: actor.accountId,
      kept: null,
      household,
      defaults: EMPTY,
      seed: {
        household: { place, bpl: registered.family.bpl },
        facts: {
          bplAttested: false,
          otherOpenApplication: false,
          holdsCard,
          mealInsecureStated: 'unknown',
          mealInsecureFound: null,
          claimedGroups: [],
          foundGroups: null,
          sorting: sortFamily(flags, rules.exclusions.value),
        },
        rules,
      },
      attestation: bplAttestation,
      suggested: openGroups(suggestedGroups(registered.family, flags, today, rules.ages)),
      gaps: [],
    }
    return { kind: 'form', form, window, stage }
  },
  { readers: REGISTER_READERS },
)

/** The form of an application that lies at the counter; null when it is absent, not the reader's, or handed in. */
export const keptApplication = defineQuery(
  async ({ tx, actor, today }, id: string): Promise<ApplicationFormView | null> => {
    const file = isRowId(id) ? await cases.open(tx, id) : null
    if (!file) return null
    const { kept, registered, flags, other, holdsCard } = file
    const { law } = kept
    const mayCorrect = permit(actor, 'application.enter', { place: law.place, householdId: registered.id }).ok
    if (!mayCorrect || (law.stage !== 'DRAFT' && law.stage !== 'RETURNED')) return null
    const { rules, bplAttestation } = certain(counterRules(law.scheme, today, file.choices))
    const { place, village, bpl } = registered.family
    const names = await namesOf(tx, [place, village])
    const line = cases.familyLine({ registered })
    return {
      account: actor.accountId,
      kept: { id, version: kept.version, number: law.number, opened: toldOnPaper(kept.paper, law) },
      household: toHouseholdFacts(
        registered,
        headOf(line),
        inBothScripts(line.headGuardian, line.headGuardianHi),
        names,
      ),
      defaults: toDefaults(kept.paper, law),
      seed: {
        household: { place, bpl },
        facts: factsOf(law, { flags, otherOpenApplication: other !== null, holdsCard }, rules),
        rules,
      },
      attestation: bplAttestation,
      suggested: openGroups(suggestedGroups(registered.family, flags, today, rules.ages)),
      gaps: law.gaps,
    }
  },
  { readers: REGISTER_READERS },
)
