import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** One side of a pair as the asker may see it: of somebody elsewhere no more than is needed to decide (F19). */
export interface SeenEntry {
  readonly memberId: string
  readonly householdId: string
  readonly serial: number
  readonly place: PlacePath
  readonly mine: boolean
  readonly householdNumber: string | null
  readonly name: { readonly en: string; readonly hi: string | null }
  readonly guardian: { readonly en: string | null; readonly hi: string | null; readonly kind: string | null }
  readonly relation: string | null
  readonly gender: string
  readonly birth: { readonly date: PlainDate; readonly precision: string } | null
  readonly village: PlacePath
  readonly houseNo: string | null
  readonly epic: string | null
  readonly aadhaarLast4: string | null
  readonly rationCardNo: string | null
  readonly mobile: string | null
  readonly ended: boolean
  readonly cardStage: string | null
}
