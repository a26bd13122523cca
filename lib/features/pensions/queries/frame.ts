import 'server-only'
import * as registers from '@/lib/features/pensions/store/registers'
import * as settings from '@/lib/features/settings/store'
import type { PensionFrame } from '@/lib/domain/pension/frame'
import type { PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { pensionFrame } from '@/lib/rules/pension-frame'

/** The frame of today for a page, with the editions as loaded; the figures of today are always in force. */
export const frameToday = async (
  tx: Tx,
  place: PlacePath,
  today: PlainDate,
): Promise<{ readonly frame: PensionFrame; readonly loaded: readonly registers.LoadedRegister[] }> => {
  const loaded = await registers.list(tx)
  return { loaded, frame: certain(pensionFrame(today, await settings.ofState(tx, place), loaded)) }
}
