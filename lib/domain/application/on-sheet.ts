import { factsOf, partsOf } from '@/lib/domain/household/facts'
import { type Family, recorded } from '@/lib/domain/household/family'
import { familyHead, livingMembers } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

const OF_FAMILY = ['village', 'houseNo', 'bpl'] as const
const OF_MEMBER = ['name', 'relation', 'gender', 'birth', 'disabilityPercent', 'monthlyIncome'] as const

/**
 * The facts that the verification sheet shows of a family on a day, by path: only these has the officer compared at the
 * door, so only these does a signed finding confirm (F6). Of the head the guardian, too. What nobody has said is not seen.
 */
export const seenOnSheet = (family: Family, day: PlainDate): readonly string[] => {
  const living = new Set(livingMembers(family.members, day).map(({ serial }) => serial))
  const head = familyHead(family.members, day)?.serial
  return [...factsOf(recorded(family)).keys()].filter((path) => {
    const { field, serial } = partsOf(path)
    if (serial === null) return OF_FAMILY.some((one) => one === field)
    return living.has(serial) && (OF_MEMBER.some((one) => one === field) || (serial === head && field === 'guardian'))
  })
}
