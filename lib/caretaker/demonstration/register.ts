import { systemActor } from '@/lib/domain/access/system'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { bringHouseholds } from '@/lib/features/households/commands/bring'
import { agesOn } from '@/lib/rules/ages'
import { CENSUS_DAY } from './census'
import { type DrawnFamily, drawFamilies } from './families'
import { PANCHAYATS } from './panchayats'
import { on, type Play } from './play'

/** The day on which the registers were brought in, before the drive. */
const BROUGHT_IN = -160

/** The registers that the families come from: the census knows most, the family register the rest. */
const CENSUS = 'SECC2011'
const FAMILY_REGISTER = 'PARIVAR'

/** Brings the families of every panchayat into the register: the census's households, then those it did not find. */
export const fillRegister = async (
  play: Play,
  today: PlainDate,
): Promise<ReadonlyMap<PlacePath, readonly DrawnFamily[]>> => {
  const ages = certain(agesOn(CENSUS_DAY))
  const drawn = new Map(
    Object.values(PANCHAYATS).map((panchayat) => [panchayat.place, drawFamilies(panchayat, today, ages)]),
  )
  for (const [place, families] of drawn) {
    const found = families.filter(({ snapshot }) => snapshot !== null)
    const others = families.filter(({ snapshot }) => snapshot === null)
    await bring(play, place, CENSUS, found)
    await bring(play, place, FAMILY_REGISTER, others)
  }
  return drawn
}

const bring = async (
  play: Play,
  place: PlacePath,
  source: string,
  households: readonly DrawnFamily[],
): Promise<void> => {
  // The portal's own hand brings registers in (domain §11); it works for the State, the rows lie in their panchayat.
  const statedBy = source === CENSUS ? ('SECC2011' as const) : ('FAMILY_REGISTER' as const)
  const input = { source, statedBy, file: `${source.toLowerCase()}-${place.split('/').at(-1) ?? ''}.csv`, households }
  await play(on(BROUGHT_IN, '12:00'), systemActor(placePath('2')), bringHouseholds, input)
}
