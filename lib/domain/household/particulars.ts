import { familyHead, livingMembers, type Member } from '@/lib/domain/household/household'
import { OLDEST } from '@/lib/domain/household/typed-birth'
import { ageOn, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * Decides whether the members' particulars can stand in the register: somebody lives there, exactly one is the head,
 * every serial is used once, everybody has a name in at least one language and nobody is born after `today`.
 * Source: R54. Refuses `households.nobodyRemains`, `headMissing`, `headTwice`, `serialTwice`, `nameMissing`,
 * `birthInFuture`, `tooOld`, `disabilityOutOfRange`.
 */
export const checkParticulars = (members: readonly Member[], today: PlainDate): Result<readonly Member[]> => {
  const living = livingMembers(members, today)
  if (living.length === 0) return refuse('households.nobodyRemains')
  if (!familyHead(members, today)) return refuse('households.headMissing')
  if (living.filter(({ relation }) => relation === 'HEAD').length > 1) return refuse('households.headTwice')
  const seen = new Set<number>()
  for (const member of members) {
    const { serial } = member
    if (seen.has(serial)) return refuse('households.serialTwice', { serial })
    seen.add(serial)
    const wrong = flaw(member, today)
    if (wrong) return refuse(wrong, { serial })
  }
  return ok(members)
}

const flaw = ({ name, birth, disabilityPercent }: Member, today: PlainDate) => {
  if (!name.en?.trim() && !name.hi?.trim()) return 'households.nameMissing'
  if (birth && (birth.precision === 'EXACT' ? birth.date > today : birth.date.slice(0, 4) > today.slice(0, 4)))
    return 'households.birthInFuture'
  if (birth && ageOn(birth.date, today) > OLDEST + (birth.precision === 'EXACT' ? 0 : 1)) return 'households.tooOld'
  if (disabilityPercent !== null && !(disabilityPercent >= 0 && disabilityPercent <= 100))
    return 'households.disabilityOutOfRange'
  return null
}
