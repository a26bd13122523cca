import { familySchema } from '@/lib/features/households/schema/family'
import type { FileRecord, RecordRow } from '@/lib/features/imports/store/kind'
import { LISTED_COLUMNS, type ListedColumn } from '@/lib/domain/export/words'
import { afterSheet, familyIn } from '@/lib/domain/household/correction-sheet'
import type { Family } from '@/lib/domain/household/family'
import { familyHead } from '@/lib/domain/household/household'
import { codeFor } from '@/lib/domain/household/import-codes'
import { checkRetold } from '@/lib/domain/household/new-head'
import { type ImportProblem, problem } from '@/lib/domain/import/problem'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { familyOf } from './enter-family'
import { refused } from './readings'

/** How the sheet calls its columns; null for one that was taken out. */
export type HeadingOf = (column: string) => string | null

export type SheetReading =
  { readonly ok: true; readonly family: Family } | { readonly ok: false; readonly problems: readonly ImportProblem[] }

/** Of the two columns that are answered by yes or no the list has another name. */
const listOf = (column: ListedColumn) => (column === 'minority' || column === 'literate' ? 'yesNo' : column)

const isListed = (column: string): column is ListedColumn => (LISTED_COLUMNS as readonly string[]).includes(column)

/** Words of either language and codes to the portal's codes; an apostrophe that kept a spreadsheet from reckoning goes. */
const typed = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [
      column,
      isListed(column) ? codeFor(listOf(column), cell) : cell.replace(/^'(?=[=+\-@'])/, ''),
    ]),
  )

const serialOf = ({ cells }: RecordRow): number => Number(cells['serial'] ?? '')

const rowsOf = (record: FileRecord, family: Family, headingOf: HeadingOf): readonly ImportProblem[] => {
  const living = new Set(family.members.filter(({ ended }) => ended === undefined).map(({ serial }) => serial))
  const seen = new Set<number>()
  return record.rows.flatMap((row) => {
    const serial = serialOf(row)
    const wrong = seen.has(serial) ? 'memberTwice' : living.has(serial) ? null : 'noSuchMember'
    seen.add(serial)
    return wrong === null ? [] : [problem(row.line, headingOf('serial'), `imports.error.${wrong}`)]
  })
}

/** The head as the register knows one, for a sheet of which the head's row was taken out. */
const standIn = ({ members }: Family) =>
  members
    .filter(({ relation, ended }) => relation === 'HEAD' && ended === undefined)
    .map(({ serial, name, relation, gender }) => ({ serial: String(serial), ...withName(name), relation, gender }))

const withName = ({ en, hi }: Family['members'][number]['name']) => ({
  ...(en === undefined ? {} : { name: en }),
  ...(hi === undefined ? {} : { nameHi: hi }),
})

/**
 * Reads what a correction sheet says of a known family, by the schema of the family's own form (F26). One that makes another
 * member the head has a row for everybody (decision 0102).
 */
export const readSheet = (record: FileRecord, known: Family, headingOf: HeadingOf, today: PlainDate): SheetReading => {
  const { own, problems } = familyIn(record.rows, headingOf)
  const early = [...problems, ...rowsOf(record, known, headingOf)]
  if (early.length > 0) return { ok: false, problems: early }
  const members = record.rows.map(({ cells }) => typed(cells))
  const isHeaded = members.some(({ relation }) => relation === 'HEAD')
  const parsed = familySchema.safeParse({
    ...typed(own),
    village: known.village,
    members: isHeaded ? members : [...members, ...standIn(known)],
  })
  const at = (path: readonly PropertyKey[], message: string, params: ImportProblem['params'] = {}): ImportProblem => {
    const [field, index, part] = path
    const row = field === 'members' && typeof index === 'number' ? record.rows[index] : record.rows[0]
    return { line: row?.line ?? 0, column: headingOf(String(part ?? field)), message, params }
  }
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(({ path, message }) => at(path, message)) }
  const told = familyOf(parsed.data, { place: known.place, stated: today, today, known })
  if (!told.ok) {
    const { code, params, field = '' } = told.error
    const [, index, part] = /^members\[(\d+)\]\.(\w+)$/.exec(field) ?? []
    const path = index === undefined || part === undefined ? [] : ['members', Number(index), part]
    return { ok: false, problems: [at(path, code.replace('.', '.refusal.'), params)] }
  }
  const serials = new Set(record.rows.map(serialOf))
  const retold = checkRetold(known.members, familyHead(told.value.members, today), serials, today)
  if (!retold.ok) return { ok: false, problems: [refused(record.rows[0]?.line ?? 0, retold.error)] }
  return { ok: true, family: afterSheet(known, told.value, (column) => headingOf(column) !== null, serials) }
}
