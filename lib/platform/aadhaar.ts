import 'server-only'
import { createHmac } from 'node:crypto'
import type { Aadhaar } from '@/lib/domain/household/family'
import { env } from '@/lib/platform/env'

/** Whether an Aadhaar number that is typed or stands in a file is taken at all: only under a key that the State has set. */
export const takesAadhaar = (): boolean => env().AADHAAR_KEY !== undefined

/**
 * What is kept of an Aadhaar number: its last four digits, and an HMAC-SHA-256 under a key that is not in the database. A
 * plain digest of twelve digits could be turned back by trying them all (domain §9.1, decision 0047). Null while the State
 * has set no key: then nothing is kept.
 */
export const keptOfAadhaar = (number: string): Aadhaar | null => {
  const key = env().AADHAAR_KEY
  return key === undefined
    ? null
    : { last4: number.slice(-4), digest: createHmac('sha256', key).update(number).digest('hex') }
}
