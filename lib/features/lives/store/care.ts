import 'server-only'
import type { Care } from '@/lib/domain/life/children'
import { toBody } from '@/lib/features/households/store/versions'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

const careIn = (effects: Prisma.JsonValue): Care | null => {
  const { care } = toBody(effects)
  if (typeof care !== 'object' || care === null) return null
  const said: Readonly<Record<string, unknown>> = { ...care }
  const { caretaker, uncared } = said
  return {
    caretaker: typeof caretaker === 'string' ? caretaker : null,
    uncared: typeof uncared === 'string' ? uncared : null,
  }
}

/** Who looks after the children whom an event left without an adult, as it was said; null where it left none. */
export const careOf = async (tx: Tx, eventId: string): Promise<Care | null> => {
  const row = await tx.lifeEvent.findUnique({ where: { id: eventId }, select: { effects: true } })
  return row && careIn(row.effects)
}
