import 'server-only'
import { EXPORT_KEYS, isTold } from '@/lib/domain/export/columns'
import type { OwnColumn } from '@/lib/domain/export/own'
import type { ShownColumn } from '@/lib/domain/export/redaction'
import { SHEET_KEYS, SHEET_OF_FAMILY, SHEET_OF_MEMBER } from '@/lib/domain/export/sheet'
import type { SheetWords } from '@/lib/domain/export/words'
import { type Fact, factOf, harmless, isOfFamily, text, YEAR } from './facts'
import { NOW, type Source, THEN } from './then'

/** One column of the file: of which table, what it is called, what stands in it, whether only in the family's first row. */
interface Cell {
  readonly of: 'family' | 'member'
  readonly column: string
  readonly heading: string
  readonly fact: string
  readonly once?: boolean
}

/** The statement of a file and what its columns are called. */
interface Rows {
  readonly headings: readonly string[]
  readonly select: string
}

const setting = (name: string) => `(select current_setting('app.${name}'))`

/**
 * Families in the order of places, each with its members in their order. The inner parts are computed once a family and
 * once a member, and the rows are never sorted as a whole, so that the first line leaves at once.
 */
const rowsOf = (
  cells: readonly Cell[],
  { headings }: SheetWords,
  { leftOut = null, source = NOW }: { readonly leftOut?: string | null; readonly source?: Source } = {},
): Rows => {
  const { area } = source
  const inner = (of: Cell['of'], own: readonly string[]) =>
    [...cells.filter((cell) => cell.of === of).map(({ fact, column }) => `${fact} as "${column}"`), ...own].join(', ')
  const line = cells.map(({ of, column, once = false }) =>
    once ? `case when member.nth = 1 then ${of}."${column}" end` : `${of}."${column}"`,
  )
  // Rows are counted only where a file needs to know which is the family's first: it costs a pass over every family.
  const nth = cells.some(({ once }) => once) ? ['row_number() over (order by serial) as nth'] : []
  return {
    // What is not in the file stands at the end of its heading, over an empty column.
    headings: [...cells.map(({ heading }) => heading), headings.givenTo, ...(leftOut === null ? [] : [leftOut])],
    select: `${source.prefix}select ${line.join(', ')}, ${setting('export_mark')}${leftOut === null ? '' : ', null'}
    from (select ${inner('family', ['id as family_id'])} from households
      where ${area} >= ${setting('export_from')} and ${area} < ${setting('export_to')} and ended_on is null
        and (${setting('export_village')} = '' or village_path = ${setting('export_village')})
      order by ${area}, id offset 0) as family
    cross join lateral (select ${inner('member', nth)} from members
      where household_id = family.family_id and ended_on is null order by serial offset 0) as member`,
  }
}

/** A question of the State's own; a choice is kept by its code, a day as the register keeps days. */
const answerCell = ({ key, of, kind, choices, ...question }: OwnColumn, { answers, language }: SheetWords): Cell => {
  const kept = `(own_facts ->> ${text(key)})`
  const coded = (words: readonly (readonly [string, string])[]) =>
    `case ${kept} ${words.map(([code, word]) => `when ${text(code)} then ${text(word)}`).join(' ')} end`
  const facts = {
    TEXT: harmless(kept),
    NUMBER: kept,
    DATE: `regexp_replace(${kept}, '^(\\d{4})-(\\d\\d)-(\\d\\d)$', '\\3-\\2-\\1')`,
    CHOICE: choices.length === 0 ? 'null::text' : coded(choices.map((one) => [one.code, one[language]])),
    YES_NO: coded([
      ['true', answers.literate['yes'] ?? 'yes'],
      ['false', answers.literate['no'] ?? 'no'],
    ]),
  }
  return {
    of: of === 'HOUSEHOLD' ? 'family' : 'member',
    column: `own.${key}`,
    heading: question[language],
    fact: facts[kind],
  }
}

const TOLD: ReadonlySet<string> = new Set([...EXPORT_KEYS.filter(isTold), 'guardianName', 'guardianNameHi'])

const cellOf = (column: Fact, words: SheetWords): Cell => {
  const fact = factOf(column, words)
  const of = isOfFamily(column) ? 'family' : 'member'
  return { of, column, heading: words.headings[column], fact: TOLD.has(column) ? harmless(fact) : fact }
}

const shown = ({ key, showing }: ShownColumn, words: SheetWords): Cell => {
  const cell = cellOf(key, words)
  if (showing === 'YEAR') return { ...cell, fact: YEAR }
  return showing === 'LAST_4' ? { ...cell, fact: `'…' || right(${cell.fact}, 4)` } : cell
}

/** What is asked of the register: its columns, the State's own questions, and in words what the office does not get. */
interface Asked {
  readonly columns: readonly ShownColumn[]
  readonly own: readonly OwnColumn[]
  readonly leftOut: string | null
  /** Whether the register is told as of a day of the past. */
  readonly isPast: boolean
}

/** The register of an area, a row for each member, with whom it was given to, and of what day it tells, in every row. */
export const registerRows = ({ columns, own, leftOut, isPast }: Asked, words: SheetWords): Rows =>
  rowsOf([...columns.map((column) => shown(column, words)), ...own.map((column) => answerCell(column, words))], words, {
    leftOut,
    source: isPast ? THEN : NOW,
  })

/**
 * The correction sheet of an area: what the family's form asks, with the version by which a later change is noticed. What
 * is the family's own stands in its first row only, so that it is corrected once.
 */
export const sheetRows = (words: SheetWords): Rows =>
  rowsOf(
    [
      ...SHEET_KEYS.map((column) => cellOf(column, words)),
      ...SHEET_OF_MEMBER.map((column) => cellOf(column, words)),
      ...SHEET_OF_FAMILY.map((column) => ({ ...cellOf(column, words), once: true })),
      cellOf('villageName', words),
    ],
    words,
  )
