import type { Actor } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'

/** The day on which every story is told. */
export const TODAY = plainDate('2026-08-15')

export const STATE = placePath('2')
export const DISTRICT = placePath('2/25')
/** Solan block of Solan district: real LGD codes; the panchayats are invented. */
export const BLOCK = placePath('2/25/b204')
export const PANCHAYAT = placePath('2/25/b204/p900001')
export const NEXT_PANCHAYAT = placePath('2/25/b204/p900002')
export const TOWN = placePath('2/25/u248242')

const posted = (name: string, role: Actor['role'], place: Actor['place']): Actor => ({
  accountId: `account-${name.toLowerCase()}`,
  postingId: `posting-${name.toLowerCase()}`,
  name,
  role,
  place,
})

/** Asha, Panchayat secretary. */
export const asha = posted('Asha', 'GP_SECRETARY', PANCHAYAT)
/** Bhanu, verifying officer assigned to Asha's panchayat. */
export const bhanu: Actor = { ...posted('Bhanu', 'VERIFYING_OFFICER', BLOCK), panchayats: [PANCHAYAT] }
