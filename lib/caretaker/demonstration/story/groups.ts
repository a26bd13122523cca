import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import { suggestedGroups } from '@/lib/domain/application/suggested-groups'
import { currentFlags } from '@/lib/domain/census/current'
import type { Family } from '@/lib/domain/household/family'
import { certain } from '@/lib/domain/shared/certain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { agesOn } from '@/lib/rules/ages'

/** What may be claimed at the counter: HIV is told to the officer alone. */
type Claimed = Exclude<VulnerabilityGroup, 'HIV_POSITIVE'>

const claimed = (group: VulnerabilityGroup): group is Claimed => group !== 'HIV_POSITIVE'

/** The vulnerability groups that a family's own facts make likely, and daily earners among the labourers (domain §3.2). */
export const groupsOf = (family: Family, today: PlainDate): readonly Claimed[] => {
  const likely = suggestedGroups(family, currentFlags(null, []), today, certain(agesOn(today))).filter(claimed)
  const { mainIncome, land } = family
  if (mainIncome === 'MANUAL_CASUAL_LABOUR')
    return [...likely, landless(land) ? 'LANDLESS_AGRI_LABOUR' : 'INFORMAL_DAILY_EARNER']
  return mainIncome === 'CULTIVATION' ? [...likely, 'MARGINAL_FARMER'] : likely
}

const landless = (land: Family['land']): boolean => land !== null && Object.values(land).every((cents) => cents === 0)
