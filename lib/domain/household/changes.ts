import { canonical, type Canonical } from '@/lib/domain/shared/canonical'

type Recorded = { readonly [key: string]: Canonical }

/** A fact that two versions tell differently; `serial` is the member it is about, null for the household's own. */
export interface Change {
  readonly field: string
  readonly serial: number | null
}

const isRecord = (value: Canonical | undefined): value is Recorded =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const differing = (before: Recorded, after: Recorded): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => canonical(before[key] ?? null) !== canonical(after[key] ?? null))
    .sort()

/**
 * Which facts of a family differ between two recorded versions: the household's fields first, then each member's by
 * serial; a member who is only in one of them is one change, `joined` or `removed`. Names fields, never values.
 */
export const changesBetween = (before: Recorded, after: Recorded): readonly Change[] => {
  const own = differing({ ...before, members: null }, { ...after, members: null })
  const [old, young] = [before, after].map(({ members }) => (isRecord(members) ? members : {}))
  const serials = differing(old ?? {}, young ?? {}).sort((a, b) => Number(a) - Number(b))
  return [
    ...own.map((field) => ({ field, serial: null })),
    ...serials.flatMap((serial) => memberChanges(Number(serial), old?.[serial], young?.[serial])),
  ]
}

const memberChanges = (serial: number, before: Canonical | undefined, after: Canonical | undefined): Change[] => {
  if (!isRecord(before)) return [{ field: 'joined', serial }]
  if (!isRecord(after)) return [{ field: 'removed', serial }]
  return differing(before, after).map((field) => ({ field, serial }))
}

/** The changes as one line of codes for the journal: `mobile,members.2.birth`. */
export const changedFields = (changes: readonly Change[]): string =>
  changes.map(({ field, serial }) => (serial === null ? field : `members.${serial}.${field}`)).join(',')
