import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** A panchayat with the people to ask there, as the public role reads it. */
export interface ContactRecord {
  readonly place: string
  readonly name_en: string
  readonly name_hi: string | null
  readonly block_en: string
  readonly block_hi: string | null
  readonly bearers: readonly { readonly role: string; readonly en: string; readonly hi: string }[]
  readonly officers: readonly { readonly en: string; readonly hi: string; readonly designation: string }[]
}

const MOST = 20

/** Panchayats whose name contains `name`, with their office-bearers and the verifying officers assigned now. */
export const contacts = (tx: Tx, name: string): Promise<ContactRecord[]> => {
  const pattern = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  return tx.$queryRaw<ContactRecord[]>`
    select p.path as place, p.name_en, p.name_hi, b.name_en as block_en, b.name_hi as block_hi,
      coalesce((select json_agg(json_build_object('role', o.role, 'en', o.name_en, 'hi', o.name_hi) order by o.role)
        from office_bearers o where o.place in (p.path, p.parent_path)), '[]') as bearers,
      coalesce((select json_agg(json_build_object('en', a.officer_name,
          'hi', coalesce(a.officer_name_hi, a.officer_name), 'designation', a.designation))
        from assignments a where a.place = p.path and a.until_date is null), '[]') as officers
    from places p join places b on b.path = p.parent_path
    where p.kind = 'PANCHAYAT' and p.invalidated_on is null and (p.name_en ilike ${pattern} or p.name_hi like ${pattern})
    order by p.name_en limit ${MOST}`
}
