import type { Snapshot } from '@/lib/domain/census/current'
import { deriveDeprivations } from '@/lib/domain/census/derive'
import { CENSUS_FLAGS, type CensusFlag, DEPRIVATIONS } from '@/lib/domain/census/flags'
import type { AgeRules } from '@/lib/domain/household/age'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { type Chance, happens } from './chance'
import type { Livelihood } from './livelihoods'

/** The day on which the census called at the demonstration's doors. */
export const CENSUS_DAY = plainDate('2011-12-05')

/** Whether the census can have found somebody: who was born after it had called it did not. */
export const wasThere = ({ birth }: Pick<FamilyMember, 'birth'>): boolean => birth === null || birth.date <= CENSUS_DAY

export const asTheCensusFound = (family: Family): Family => ({ ...family, members: family.members.filter(wasThere) })

/** Somebody must have headed the household in 2011 for the census to have found it. */
export const CENSUS_HEAD_FROM = 35

const exclusions = (chance: Chance, { means, source }: Livelihood): readonly CensusFlag[] => {
  if (means !== 'WELL_OFF') return means === 'MIDDLING' && happens(chance, 15) ? ['X10'] : []
  const often: readonly (readonly [CensusFlag, number])[] = [
    ['X01', 60],
    ['X03', 30],
    ['X10', 70],
    ['X11', 20],
  ]
  const livelihood: readonly CensusFlag[] =
    source === 'OTHER' ? ['X04', 'X06'] : source === 'OWN_ENTERPRISE' ? ['X05'] : ['X14']
  return ['X09', ...livelihood, ...often.flatMap(([flag, inHundred]) => (happens(chance, inHundred) ? [flag] : []))]
}

/**
 * What the census of 2011 would have written down of the family, from its own facts and the ages of that day; a flag that
 * the facts do not settle stays unknown.
 */
export const snapshotOf = (chance: Chance, family: Family, living: Livelihood, ages: AgeRules): Snapshot => {
  const deprived = deriveDeprivations(asTheCensusFound(family), CENSUS_DAY, ages)
  const holding = new Set<CensusFlag>([
    ...exclusions(chance, living),
    ...(living.source === 'ALMS' ? (['I2'] as const) : []),
    ...DEPRIVATIONS.filter((flag) => deprived[flag] === true),
  ])
  const open = new Set<CensusFlag>([
    ...DEPRIVATIONS.filter((flag) => deprived[flag] === 'unknown'),
    ...(living.means !== 'WELL_OFF' && happens(chance, 10) ? (['X03', 'X11'] as const) : []),
  ])
  const flags: Partial<Record<CensusFlag, boolean>> = {}
  for (const flag of CENSUS_FLAGS) if (!open.has(flag) || holding.has(flag)) flags[flag] = holding.has(flag)
  return { takenOn: CENSUS_DAY, flags }
}
