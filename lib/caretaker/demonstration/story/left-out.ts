import { recordStanding } from '@/lib/features/standings/commands'
import { recordVisit } from '@/lib/features/visits/commands'
import { leftOut } from '@/lib/features/visits/store/left-out'
import { placePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import type { VisitOutcome } from '@/lib/domain/visit/outcomes'
import { dayOf, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { visitRules } from '@/lib/rules/visits'
import { type Stage, villageOf } from './stage'

const VISITS: readonly (readonly [days: number, outcome: VisitOutcome, note: string])[] = [
  [-40, 'WILL_APPLY', 'आय प्रमाण पत्र पटवारी से लेना है।'],
  [-9, 'LOCKED', 'पड़ोसी: खेत पर, शाम को मिलते हैं।'],
  [-8, 'SAYS_NOT_ELIGIBLE', 'बेटा नौकरी में है।'],
  [-4, 'NOT_INTERESTED', ''],
]

/** Deothi: nobody has applied yet; the secretary has begun to walk the visit list, and a family's schemes are written down. */
export const playLeftOut = async (stage: Stage): Promise<void> => {
  const { play, today } = stage
  const { panchayat, secretary } = await villageOf(stage, 'deothi')
  const rules = certain(visitRules(dayOf(today, on(-41)), []))
  const families = await seenBy(secretary, (tx) =>
    leftOut(tx, placePath(panchayat.place), { ...rules, today: dayOf(today, on(-41)) }),
  )
  const listed = families.filter(({ grounds }) => grounds.length > 0)
  const [first, ...others] = listed
  if (!first || others.length < VISITS.length) throw new Error('The panchayat has too few families to visit')
  const told = { householdId: first.id, on: dayOf(today, on(-40)), statedBy: 'FAMILY', document: undefined } as const
  await play(on(-40, '15:20'), secretary, recordStanding, { ...told, scheme: 'PMUY', standing: 'GETS' })
  await play(on(-40, '15:25'), secretary, recordStanding, { ...told, scheme: 'PMJDY', standing: 'GETS' })
  await play(on(-40, '15:30'), secretary, recordStanding, {
    ...{ ...told, scheme: 'PMAYG', standing: 'DENIED', document: 'BDO/Solan/214 of 2025' },
  })
  for (const [index, [days, outcome, note]] of VISITS.entries()) {
    const { id } = others[index - 1] ?? first
    const visit = { householdId: id, on: dayOf(today, on(days)), outcome, note: note === '' ? undefined : note }
    await play(on(days, '16:00'), secretary, recordVisit, visit)
  }
}
