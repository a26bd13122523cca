import 'server-only'
import type { DriveWindow } from '@/lib/domain/drive/drive'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { ENDED } from '@/lib/features/applications/store/applications'
import type { FamilyLine } from '@/lib/features/applications/store/rows'
import type { StoredSetting } from '@/lib/features/settings/store'
import type { Tx } from '@/lib/platform/db'

/** A family whose paper comes to the counter: everything that is asked before it is taken in. */
export interface Applicant {
  readonly place: PlacePath
  readonly number: string
  readonly line: FamilyLine
  /** The newest drive that the Collector has opened in the family's district; null while there is none (R42). */
  readonly drive: {
    readonly id: string
    readonly window: Pick<DriveWindow, 'opensOn' | 'closesOn'>
    /** Whether an application of the family already stands in it (domain §12.1). */
    readonly applied: boolean
  } | null
  /** The State's dated choices, for `settingsOn`. */
  readonly choices: readonly StoredSetting[]
}

interface Row {
  number: string
  place: string
  village_path: string
  version: number
  head_name: string
  head_name_hi: string | null
  head_guardian: string | null
  head_guardian_hi: string | null
  drive_id: string | null
  opens_on: string | null
  closes_on: string | null
  applied: boolean
  choices: { key: string; value: unknown; from: string; authority: string }[]
}

/**
 * The family at the counter, in one statement, held where it is until the transaction ends; null when it is not there or
 * not in the reader's area.
 */
export const applicant = async (tx: Tx, scheme: string, householdId: string): Promise<Applicant | null> => {
  const [row] = await tx.$queryRaw<Row[]>`
    select h.number, h.place, h.village_path, h.version, h.head_name, h.head_name_hi, h.head_guardian, h.head_guardian_hi,
      open.id as drive_id, open.opens_on::text as opens_on, open.closes_on::text as closes_on,
      exists (select from applications a where a.household_id = h.id and a.drive_id = open.id and a.stage <> all (${[...ENDED]})) as applied,
      coalesce((select json_agg(json_build_object('key', s.key, 'value', s.value, 'from', s.from_date, 'authority', s.authority)
        order by s.from_date, s.at) from state_settings s where s.place = split_part(h.place, '/', 1)), '[]') as choices
    from households h left join lateral (
      select d.id, w.opens_on, w.closes_on from drives d join drive_windows w on w.drive_id = d.id
      where d.scheme = ${scheme} and d.place = split_part(h.place, '/', 1)
        and w.place = split_part(h.place, '/', 1) || '/' || split_part(h.place, '/', 2)
      order by d.created_at desc limit 1) as open on true
    where h.id = ${householdId}::uuid for key share of h`
  if (!row) return null
  const { drive_id: driveId, opens_on: opensOn, closes_on: closesOn } = row
  return {
    place: placePath(row.place),
    number: row.number,
    line: {
      householdId,
      householdVersion: row.version,
      headName: row.head_name,
      headNameHi: row.head_name_hi,
      headGuardian: row.head_guardian,
      headGuardianHi: row.head_guardian_hi,
      village: placePath(row.village_path),
    },
    drive:
      driveId === null || opensOn === null || closesOn === null
        ? null
        : { id: driveId, window: { opensOn: plainDate(opensOn), closesOn: plainDate(closesOn) }, applied: row.applied },
    choices: row.choices.map((choice) => ({ ...choice, from: plainDate(choice.from) })),
  }
}
