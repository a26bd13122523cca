import { holdsMasked } from '@/lib/domain/household/aadhaar'
import { AADHAAR_COLUMN, sealedColumns } from '@/lib/domain/import/sealed'
import type { ImportKindName } from '@/lib/domain/import/kinds'
import type { Mapping } from '@/lib/domain/import/columns'

/** What becomes of the Aadhaar numbers of a column that is for them, and of those that stand among other words. */
export type AadhaarOfFile = 'SEALED' | 'NOT_TAKEN' | 'NOT_READ' | 'EMPTY' | 'ELSEWHERE'

interface Job {
  readonly kind: ImportKindName
  readonly shape: { readonly header: readonly string[] } | null
  readonly mapping: Mapping | null
  readonly sample: readonly { readonly row: readonly string[] }[]
}

/** What is said of the Aadhaar numbers of a file, as its first rows and the rows that came back have them; nothing for none. */
export const toAadhaar = (
  { kind, shape, mapping, sample }: Job,
  back: readonly { readonly cells: readonly string[] }[],
  taken: boolean,
): readonly AadhaarOfFile[] => {
  if (shape === null) return []
  const first = sample.map(({ row }) => row)
  const rows = [...first, ...back.map(({ cells }) => cells)]
  const columns = sealedColumns(shape.header, mapping ?? {}, first)
  const told = rows.some((row) => [...columns].some((at) => (row[at] ?? '').trim() !== ''))
  const elsewhere = rows.some((row) => row.some((cell, at) => !columns.has(at) && holdsMasked(cell)))
  const unread = kind === 'CORRECTIONS' || mapping?.[AADHAAR_COLUMN] === undefined
  const own = !told ? 'EMPTY' : unread ? 'NOT_READ' : taken ? 'SEALED' : 'NOT_TAKEN'
  return [...(columns.size === 0 ? [] : ([own] as const)), ...(elsewhere ? (['ELSEWHERE'] as const) : [])]
}
