import { LIST_STAGES, type ListStage } from '@/lib/domain/selection/stages'
import type { PublicList } from '@/lib/domain/selection/public-list'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A published list as a page shows it: the frozen document, and what has become of it since. */
export interface PublishedView {
  readonly id: string
  readonly stage: ListStage
  readonly list: PublicList
  readonly order: { readonly no: string; readonly on: PlainDate } | null
}

/** A line of the catalogue of published lists. */
export interface PublishedRow {
  readonly id: string
  readonly stage: ListStage
  readonly edition: number
  readonly seats: number
  readonly finalisedAt: string
  readonly panchayat: { readonly en: string; readonly hi: string }
  readonly block: { readonly en: string; readonly hi: string }
  readonly district: { readonly en: string; readonly hi: string }
}

const stageOf = (text: string): ListStage => {
  const stage = LIST_STAGES.find((known) => known === text)
  if (!stage) throw new Error(`Not a stage of a list: ${text}`)
  return stage
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
  stage: stageOf(record.stage),
  list: toPublicList(record.body),
  order:
    record.order_no !== null && record.order_date !== null && isPlainDate(record.order_date)
      ? { no: record.order_no, on: record.order_date }
      : null,
})

/** The view of a line of the catalogue. */
export const toPublishedRow = (line: {
  readonly id: string
  readonly stage: string
  readonly edition: number
  readonly seats: number
  readonly finalised_at: Date
  readonly panchayat_en: string
  readonly panchayat_hi: string | null
  readonly block_en: string
  readonly block_hi: string | null
  readonly district_en: string
  readonly district_hi: string | null
}): PublishedRow => ({
  id: line.id,
  stage: stageOf(line.stage),
  edition: line.edition,
  seats: line.seats,
  finalisedAt: line.finalised_at.toISOString(),
  panchayat: { en: line.panchayat_en, hi: line.panchayat_hi ?? line.panchayat_en },
  block: { en: line.block_en, hi: line.block_hi ?? line.block_en },
  district: { en: line.district_en, hi: line.district_hi ?? line.district_en },
})
