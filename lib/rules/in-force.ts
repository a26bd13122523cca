import { type Cited, type Dated, inForceOn } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'

const isFull = <K extends string, T>(
  found: Partial<Record<K, Cited<T>>>,
  names: readonly K[],
): found is Record<K, Cited<T>> => names.every((name) => found[name] !== undefined)

/** The figures of a family of figures in force on a day. Refuses `rules.notInForce` with the first that is not. */
export const allInForceOn = <K extends string, T>(
  figures: Readonly<Record<K, Dated<T>>>,
  names: readonly K[],
  day: PlainDate,
): Result<Readonly<Record<K, Cited<T>>>> => {
  const found: Partial<Record<K, Cited<T>>> = {}
  for (const name of names) {
    const figure = inForceOn(figures[name], day)
    if (!figure.ok) return figure
    found[name] = figure.value
  }
  if (!isFull(found, names)) throw new Error(`A figure was left out of ${names.join(', ')}`)
  return ok(found)
}
