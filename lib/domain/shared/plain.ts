import type { Canonical } from '@/lib/domain/shared/canonical'

/** A record of the law as plain data: absent fields left out, all the way down. What JSON cannot carry is a fault. */
export const plain = (record: object): { readonly [field: string]: Canonical } =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, plainValue(value)] as const],
    ),
  )

const plainValue = (value: unknown): Canonical => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value !== 'object') throw new Error(`Not plain data: ${typeof value}`)
  return plain(value)
}
