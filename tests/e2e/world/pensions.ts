import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { memberKeys } from '@/lib/domain/matching/keys'
import { type OutsideEntry, personOfLine } from '@/lib/domain/pension/entry'
import { certain } from '@/lib/domain/shared/certain'
import { addDays } from '@/lib/domain/shared/plain-date'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { registerHouseholdSchema } from '@/lib/features/households/schema/family'
import { beginRound } from '@/lib/features/pensions/commands/round'
import * as registers from '@/lib/features/pensions/store/registers'
import { now, today } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { rowIds } from '@/lib/platform/row-ids'
import type { PensionWorld } from '@/tests/e2e/world'
import { enrolled, loginOf } from '@/tests/e2e/world/cast'
import { type District, district } from '@/tests/e2e/world/ground'
import { assign, openInDistrict } from '@/tests/e2e/world/state'
import { told } from '@/tests/e2e/world/told'

/** A district for each project: a signature is of a whole district. */
export const PENSION_DISTRICTS: readonly (readonly [project: string, district: District])[] = [
  ['hindi-desktop', district(911, { en: 'Ganga', hi: 'गंगा' }, [{ en: 'Jamalpur', hi: 'जमालपुर' }])],
  ['english-desktop', district(912, { en: 'Yamuna', hi: 'यमुना' }, [{ en: 'Kalyanpur', hi: 'कल्याणपुर' }])],
  ['hindi-phone', district(913, { en: 'Saraswati', hi: 'सरस्वती' }, [{ en: 'Lalpur', hi: 'लालपुर' }])],
]

const HEAD = { en: 'Pooran Chand Kashyap', hi: 'पूरन चंद कश्यप' }

/** One pension register of the four, with a line that reads nearly like the old man of the panchayat. */
const loadRegister = (collector: Parameters<typeof scopeOf>[0], village: District['grounds'][number]['village']) =>
  transaction(scopeOf(collector), async (tx) => {
    const allowed = certain(permit(collector, 'pension.load', { place: collector.place }))
    const edition = { kind: 'IGNOAPS', sender: 'कल्याण कार्यालय', asOf: addDays(today(), -5) } as const
    const made = { jobId: crypto.randomUUID(), accountId: collector.accountId, at: now() }
    const registerId = await registers.openEdition(tx, allowed, edition, made)
    if (registerId === null) throw new Error('No register was opened')
    const [id = ''] = rowIds(1, now())
    const line: OutsideEntry = {
      id,
      registerId,
      kind: edition.kind,
      sender: edition.sender,
      number: 'IGN/4001',
      name: { en: 'Puran Chand Kashyap', hi: 'पूरण चन्द कश्यप' },
      guardian: 'स्व. मंगत राम',
      gender: 'MALE',
      birthYear: 1950,
      village,
      aadhaarDigest: null,
      aadhaarLast4: null,
      standing: 'ACTIVE',
      since: null,
      until: null,
    }
    await registers.putLines(tx, registerId, [
      { ...line, place: collector.place, keys: memberKeys(personOfLine(line)) },
    ])
    await registers.closeEdition(tx, registerId)
  })

/** A panchayat with an old man who may draw a pension, and a district that has been compared. */
export const preparePensions = async (code: string, driveId: string, place: District): Promise<PensionWorld> => {
  const [ground] = place.grounds
  if (!ground) throw new Error('The district has no panchayat')
  const collector = await enrolled(`collector.pensions.${code}`, 'COLLECTOR', place.path)
  const officer = await enrolled(`officer.pensions.${code}`, 'VERIFYING_OFFICER', place.block)
  const secretary = await enrolled(`secretary.pensions.${code}`, 'GP_SECRETARY', ground.panchayat)
  await openInDistrict(collector.actor, driveId, place)
  await assign(collector.actor, driveId, officer.actor, place.grounds)
  const input = registerHouseholdSchema.parse({
    ...{ village: ground.village, houseNo: '1' },
    members: [
      {
        ...{
          name: HEAD.en,
          nameHi: HEAD.hi,
          relation: 'HEAD',
          gender: 'MALE',
          birth: '1950',
          maritalStatus: 'WIDOWED',
        },
        ...{ guardianKind: 'SON_OF', guardianName: 'Mangat Ram' },
      },
    ],
  })
  const { id } = await told(secretary.actor, registerHousehold, input)
  await loadRegister(collector.actor, ground.village)
  await told(systemActor(place.path), beginRound, { place: place.path })
  return {
    village: ground.villageName,
    ...{ secretary: loginOf(secretary), officer: loginOf(officer), collector: loginOf(collector) },
    ...{ household: id, head: HEAD, panchayat: ground.name },
  }
}
