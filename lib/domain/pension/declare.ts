import type { PensionResult } from '@/lib/domain/pension/result'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * The panchayat's written declaration that a person draws no pension (R83, domain §12.2). It may be given beside any
 * result but a confirmed pension, for a day that has come. Refuses `pensions.drawsPension` and
 * `pensions.declaredInFuture`.
 */
export const declare = (result: PensionResult | null, on: PlainDate, today: PlainDate): Result<PlainDate> => {
  if (result === 'CONFIRMED_RECEIVING') return refuse('pensions.drawsPension')
  return on > today ? refuse('pensions.declaredInFuture', { today }, 'on') : ok(on)
}
