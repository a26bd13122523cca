import type { Actor } from '@/lib/domain/access/actor'
import type { Family } from '@/lib/domain/household/family'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Cast } from '@/lib/caretaker/demonstration/cast'
import { assignedTo } from '@/lib/caretaker/demonstration/cast'
import { officerFor } from '@/lib/caretaker/demonstration/drive'
import type { DrawnFamily } from '@/lib/caretaker/demonstration/families'
import { type Panchayat, type PanchayatKey, PANCHAYATS } from '@/lib/caretaker/demonstration/panchayats'
import { type Play, seenBy } from '@/lib/caretaker/demonstration/play'

/** What every scene of the demonstration stands on. */
export interface Stage {
  readonly play: Play
  readonly today: PlainDate
  readonly cast: Cast
  readonly driveId: string
  readonly families: ReadonlyMap<PlacePath, readonly DrawnFamily[]>
}

/** A family with its number in the register. */
export interface Settled extends DrawnFamily {
  readonly householdId: string
}

/** One panchayat on the stage: its people and its poor families, in the order of the register. */
export interface Village {
  readonly panchayat: Panchayat
  readonly secretary: Actor
  readonly pradhan: Actor
  readonly officer: Actor
  readonly poor: readonly Settled[]
  /** Families on the BPL list that are no longer poor. */
  readonly better: readonly Settled[]
}

/** Who applies has said what everybody earns. */
const told = ({ members }: Family): boolean => members.every(({ monthlyIncome }) => monthlyIncome !== null)

/** Brings a panchayat on the stage. */
export const villageOf = async ({ cast, families }: Stage, key: PanchayatKey): Promise<Village> => {
  const panchayat = PANCHAYATS[key]
  const secretary = cast(key === 'nauni' ? 'asha' : key)
  const rows = await seenBy(secretary, (tx) =>
    tx.household.findMany({ where: { place: panchayat.place }, select: { id: true, sourceKey: true } }),
  )
  const ids = new Map(rows.map(({ id, sourceKey }) => [sourceKey, id]))
  const settled = (families.get(panchayat.place) ?? []).flatMap((family): Settled[] => {
    const householdId = ids.get(family.key)
    return householdId === undefined ? [] : [{ ...family, householdId }]
  })
  return {
    panchayat,
    secretary,
    pradhan: cast(key === 'nauni' ? 'gopal' : `${key}.pradhan`),
    officer: assignedTo(cast(officerFor(panchayat.place)), [placePath(panchayat.place)]),
    poor: settled.filter(({ means }) => means === 'POOR'),
    better: settled.filter(
      ({ means, family }) => means === 'MIDDLING' && family.bpl?.kind === 'LISTED' && told(family),
    ),
  }
}
