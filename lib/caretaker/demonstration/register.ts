import { systemActor } from '@/lib/domain/access/system'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { bringHouseholds } from '@/lib/features/households/commands/bring'
import { agesOn } from '@/lib/rules/ages'
import { asTheCensusFound, CENSUS_DAY } from './census'
import { type DrawnFamily, drawFamilies } from './families'
import { PANCHAYATS } from './panchayats'
import { on, type Play } from './play'

/** The day on which the registers were brought in, before the drive. */
const BROUGHT_IN = -160

/** The registers that the families come from: the census knows most, the family register the rest and all children since. */
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
    const asked = found.map((one) => ({ ...one, family: asTheCensusFound(one.family) }))
    await bring(play, place, CENSUS, 'SECC2011', asked)
    // What the census could not tell of its households, the family register adds: children born since.
    const grown = found.filter(({ family }, at) => family.members.length > (asked[at]?.family.members.length ?? 0))
    const added = grown.map((one) => ({ ...one, snapshot: null }))
    await bring(play, place, CENSUS, 'FAMILY_REGISTER', added)
    await bring(play, place, FAMILY_REGISTER, 'FAMILY_REGISTER', others)
  }
  return drawn
}

const bring = async (
  play: Play,
  place: PlacePath,
  source: string,
  statedBy: 'SECC2011' | 'FAMILY_REGISTER',
  households: readonly DrawnFamily[],
): Promise<void> => {
  const register = statedBy === 'SECC2011' ? 'secc2011' : 'parivar'
  const input = { source, statedBy, file: `${register}-${place.split('/').at(-1) ?? ''}.csv`, households }
  // The portal's own hand brings registers in (domain §11); it works for the State, the rows lie in their panchayat.
  await play(on(BROUGHT_IN, '12:00'), systemActor(placePath('2')), bringHouseholds, input)
}
