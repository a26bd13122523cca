import type { PublicList } from '@/lib/domain/selection/public-list'
import type { PublishedLine } from '@/lib/domain/selection/published-line'
import { LIST_STAGES, type ListStage } from '@/lib/domain/selection/stages'
import { oneOf } from '@/lib/domain/shared/one-of'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A published list as a page shows it: the frozen document, and what has become of it since. */
export interface PublishedView {
  readonly id: string
  readonly stage: ListStage
  readonly list: PublicList
  readonly order: { readonly no: string; readonly on: PlainDate } | null
}

/** A line of the catalogue of published lists, its moment as a text. */
export interface PublishedRow extends Omit<PublishedLine, 'finalisedAt'> {
  readonly finalisedAt: string
}

/** A stored public document. It was written by `seal` and frozen by the database, so its shape is not doubted here. */
export const toPublicList = (body: string): PublicList => JSON.parse(body) as PublicList

/** The view of one published list. */
export const toPublishedView = (record: {
  readonly id: string
  readonly stage: string
  readonly body: string
  readonly order_no: string | null
  readonly order_date: string | null
}): PublishedView => ({
  id: record.id,
  stage: oneOf(LIST_STAGES, record.stage),
  list: toPublicList(record.body),
  order:
    record.order_no !== null && record.order_date !== null && isPlainDate(record.order_date)
      ? { no: record.order_no, on: record.order_date }
      : null,
})

/** The view of a line of the catalogue. */
export const toPublishedRow = ({ finalisedAt, ...line }: PublishedLine): PublishedRow => ({
  ...line,
  finalisedAt: finalisedAt.toISOString(),
})
