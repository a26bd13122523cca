import type { Verdict } from '@/lib/domain/eligibility/verdict'

/** A worked example: a situation a clerk can read, and what the law says of it. Words: `rules.case.<code>`. */
export interface WorkedExample {
  readonly code: string
  readonly overall: Verdict['overall']
  readonly paragraph: string
}

/** A panchayat and the people to ask there. */
export interface ContactRow {
  readonly place: string
  readonly panchayat: { readonly en: string; readonly hi: string }
  readonly block: { readonly en: string; readonly hi: string }
  readonly bearers: readonly { readonly role: string; readonly en: string; readonly hi: string }[]
  readonly officers: readonly { readonly en: string; readonly hi: string; readonly designation: string }[]
}

/** The view of a panchayat's contacts. */
export const toContactRow = (record: {
  readonly place: string
  readonly name_en: string
  readonly name_hi: string | null
  readonly block_en: string
  readonly block_hi: string | null
  readonly bearers: ContactRow['bearers']
  readonly officers: ContactRow['officers']
}): ContactRow => ({
  place: record.place,
  panchayat: { en: record.name_en, hi: record.name_hi ?? record.name_en },
  block: { en: record.block_en, hi: record.block_hi ?? record.block_en },
  bearers: record.bearers,
  officers: record.officers,
})
