import type { Standing } from '@/lib/domain/standing/standing'

/** What the journal says of the scheme ledger; `number` is the household's number. */
export interface StandingEvents {
  'standings.recorded': { readonly number: string; readonly scheme: string; readonly standing: Standing }
}
