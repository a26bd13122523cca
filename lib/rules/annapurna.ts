import type { Dated } from '@/lib/domain/shared/cited'
import { cite } from '@/lib/rules/cite'

/** Completed years from which a person may have Annapurna, man or woman; it stayed 65 when the pension's age fell (R72). */
export const ANNAPURNA_FROM: Dated<number> = {
  name: 'annapurnaFrom',
  periods: [cite(65, 'years', { from: '2000-04-01', source: 'hp-food-2016', at: 'sixtyFive' })],
}
