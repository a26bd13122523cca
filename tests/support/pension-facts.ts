import type { RegisterState } from '@/lib/domain/pension/register'
import { TODAY } from '@/tests/support/cast'

export const ALL = { IGNOAPS: true, STATE_OLD_AGE: true, WIDOW: true, DISABILITY: true }

export const fresh = (kind: RegisterState['kind'] = 'IGNOAPS'): RegisterState => ({ kind, state: 'FRESH', asOf: TODAY })
