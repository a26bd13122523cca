import 'server-only'
import type { Role } from '@/lib/domain/access/actor'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { publicReader } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/** Somebody of the demonstration, as the sign-in page offers them. */
export interface DemonstrationPerson {
  readonly login: string
  readonly name: { readonly en: string; readonly hi: string }
  readonly role: Role
  readonly place: PlacePath
  readonly placeName: { readonly en: string; readonly hi: string }
}

interface Row {
  login: string
  name_en: string
  name_hi: string
  role: Role
  place: string
  place_en: string
  place_hi: string
}

/** The demonstration's people; nobody unless the portal was started as a demonstration on a database with invented places. */
export const demonstrationPeople = async (): Promise<readonly DemonstrationPerson[]> => {
  if (env().DEMONSTRATION !== '1') return []
  const rows = await publicReader().$queryRaw<Row[]>`select * from demonstration_people()`
  return rows.map((row) => ({
    login: row.login,
    name: { en: row.name_en, hi: row.name_hi },
    role: row.role,
    place: placePath(row.place),
    placeName: { en: row.place_en, hi: row.place_hi },
  }))
}
