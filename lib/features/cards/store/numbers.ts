import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { AAY_SERIES, type CardNumber, cardNumber } from '@/lib/domain/card/number'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'

const seriesOf = (day: PlainDate): string => `AAY_CARD_${day.slice(0, 4)}`

/** The next card number of the permit's panchayat in the year of a day; the row's lock makes two hands wait. */
export const next = async (tx: Tx, { place }: Permit<'card.issue'>, day: PlainDate): Promise<CardNumber> => {
  const [row] = await tx.$queryRaw<{ last: number }[]>`insert into number_series (place, series, last)
    values (${place}, ${seriesOf(day)}, 1)
    on conflict (place, series) do update set last = number_series.last + 1 returning last`
  if (!row) throw new Error('A number series did not answer')
  return cardNumber(AAY_SERIES, place, day, row.last)
}
