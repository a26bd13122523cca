import 'server-only'
import { inBothScripts } from '@/lib/domain/household/written-name'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { isActiveOn } from '@/lib/domain/assignment/assignment'
import { certain } from '@/lib/domain/shared/certain'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as applications from '@/lib/features/applications/store/applications'
import * as contacts from '@/lib/features/applications/store/contacts'
import * as steps from '@/lib/features/applications/store/steps'
import type { AcknowledgementView } from '@/lib/features/applications/view/acknowledgement'
import { headOf, nameIn } from '@/lib/features/applications/view/row'
import * as assignments from '@/lib/features/assignments/store'
import { claimants } from '@/lib/features/pensions/store/claimants'
import { names as namesOf } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'
import { claimFigures } from '@/lib/rules/pensions'

/** The acknowledgement of an application that was handed in; null when it is absent, not the reader's, or a draft. */
export const acknowledgement = defineQuery(
  async ({ tx, today }, id: string): Promise<AcknowledgementView | null> => {
    const kept = isRowId(id) ? await applications.find(tx, id) : null
    if (!kept?.law.submittedOn) return null
    const { number, stage, place, driveId, documents, submittedOn } = kept.law
    const officers = await assignments.history(tx, driveId, place)
    const officer = officers.find((one) => isActiveOn(one, today))
    const names = await namesOf(tx, [place, kept.village])
    const handIn = (await steps.of(tx, id)).findLast(({ event }) => event === 'submit')
    const family = { households: [kept.householdId] }
    const told = await claimants(tx, family, today, certain(claimFigures(today)))
    return {
      ...{ id, number, stage, submittedOn, papers: documents, dueOn: handIn?.dueOn ?? null },
      head: headOf(kept),
      guardian: inBothScripts(kept.headGuardian, kept.headGuardianHi),
      panchayat: nameIn(names, place),
      village: nameIn(names, kept.village),
      officer: officer ? { name: officer.officerName, designation: officer.designation } : null,
      contacts: await contacts.of(tx, place),
      told: told.map(({ name, kinds }) => ({
        name: { en: name.en ?? name.hi ?? '', hi: name.hi ?? name.en ?? '' },
        kinds,
      })),
    }
  },
  { readers: REGISTER_READERS },
)
