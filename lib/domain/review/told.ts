import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A line of another office's ration-card list as it read when a question was raised about it. */
export interface Told {
  readonly number: string
  readonly name: { readonly en?: string; readonly hi?: string }
  readonly guardian: string | null
  readonly village: string | null
  readonly sender: string
  readonly asOf: PlainDate | null
  /** The family's own number under a name that nobody of the family bears. */
  readonly sameNumber: boolean
  /** How like the likest member it is, 0 to 100. */
  readonly score: number
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([own]) => own === key)?.[1] : undefined
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The line that a question keeps; null where it keeps none. */
export const toldFrom = (value: unknown): Told | null => {
  const number = text(field(value, 'number'))
  if (number === null) return null
  const [en, hi] = ['en', 'hi'].map((key) => text(field(field(value, 'name'), key)))
  const score = field(value, 'score')
  const asOf = text(field(value, 'asOf')) ?? ''
  return {
    number,
    name: { ...(en == null ? {} : { en }), ...(hi == null ? {} : { hi }) },
    guardian: text(field(value, 'guardian')),
    village: text(field(value, 'village')),
    sender: text(field(value, 'sender')) ?? '',
    asOf: isPlainDate(asOf) ? asOf : null,
    sameNumber: field(value, 'sameNumber') === true,
    score: typeof score === 'number' ? score : 0,
  }
}
