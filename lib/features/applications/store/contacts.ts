import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** Somebody whom the family may ask (R63). */
export interface Contact {
  readonly role: string
  readonly en: string
  readonly hi: string
}

/** The office-bearers of a panchayat, by name and post. */
export const of = (tx: Tx, place: PlacePath): Promise<readonly Contact[]> =>
  tx.$queryRaw<Contact[]>`select role, name_en as en, name_hi as hi from office_bearers
    where place = ${place} and role in ('GP_SECRETARY', 'GP_SAHAYAK') order by role desc`
