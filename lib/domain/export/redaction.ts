import type { Role } from '@/lib/domain/access/actor'
import { columnsOf, EXPORT_COLUMNS, type ColumnGroup, type ExportColumnKey } from '@/lib/domain/export/columns'

/** How a fact leaves the portal: whole, only the year of a birth, only the last four characters, or not at all. */
export type Showing = 'WHOLE' | 'YEAR' | 'LAST_4' | 'NOT'

/** The offices that may take rows out (verb `register.export`). */
export const EXPORTERS = [
  'GP_SECRETARY',
  'GP_SAHAYAK',
  'BLOCK_OFFICER',
  'COLLECTOR',
  'AUDITOR',
] as const satisfies readonly Role[]
type Exporter = (typeof EXPORTERS)[number]

const all = (
  rest: Showing,
  named: Readonly<Partial<Record<Exporter, Showing>>>,
): Readonly<Record<Exporter, Showing>> => ({
  ...{ GP_SECRETARY: rest, GP_SAHAYAK: rest, BLOCK_OFFICER: rest, COLLECTOR: rest, AUDITOR: rest },
  ...named,
})

/** Facts that not every office needs in order to do its work; a fact that is not named is shown whole to all of them. */
const NEEDS = {
  // The panchayat calls the family; the block calls when the panchayat does not answer. Nobody above does.
  mobile: all('NOT', { GP_SECRETARY: 'WHOLE', GP_SAHAYAK: 'WHOLE', BLOCK_OFFICER: 'WHOLE' }),
  // The voter card tells two persons apart, which is work of the panchayat.
  epic: all('NOT', { GP_SECRETARY: 'WHOLE', GP_SAHAYAK: 'WHOLE', BLOCK_OFFICER: 'LAST_4' }),
  rationCardNo: all('WHOLE', { AUDITOR: 'LAST_4' }),
  birth: all('WHOLE', { AUDITOR: 'YEAR' }),
} as const satisfies Readonly<Partial<Record<ExportColumnKey, Readonly<Record<Exporter, Showing>>>>>

/** A fact that not every office gets whole. */
export type NeedsOffice = keyof typeof NEEDS

const isNamed = (column: ExportColumnKey): column is NeedsOffice => Object.hasOwn(NEEDS, column)

const isExporter = (role: Role): role is Exporter => (EXPORTERS as readonly Role[]).includes(role)

/**
 * How an office takes out a fact of the register (domain §9.4: officers need to know, decision 0042). An office that may
 * take out no rows takes out no fact.
 */
export const showingOf = (role: Role, column: ExportColumnKey): Showing =>
  isExporter(role) ? (isNamed(column) ? NEEDS[column][role] : 'WHOLE') : 'NOT'

/** A column as it stands in one export. */
export interface ShownColumn {
  readonly key: ExportColumnKey
  readonly showing: Exclude<Showing, 'NOT'>
}

/** A column as it was asked for; one that is not for the office is kept too, so that the file can say it. */
export interface AskedColumn {
  readonly key: ExportColumnKey
  readonly showing: Showing
}

/** The columns of the groups that an office asked for, and how it gets each of them. */
export const askedColumns = (role: Role, groups: readonly ColumnGroup[]): readonly AskedColumn[] =>
  columnsOf(groups).map((key) => ({ key, showing: showingOf(role, key) }))

/** Those of them that stand in the file. */
export const shownColumns = (asked: readonly AskedColumn[]): readonly ShownColumn[] =>
  asked.flatMap(({ key, showing }) => (showing === 'NOT' ? [] : [{ key, showing }]))

/** Those that do not, or only in part: said on the page and in the file. */
export const leftOut = (asked: readonly AskedColumn[]): readonly { key: NeedsOffice; showing: Showing }[] =>
  asked.flatMap(({ key, showing }) => (showing !== 'WHOLE' && isNamed(key) ? [{ key, showing }] : []))

/** The facts of a group that an office does not get, or gets only in part: said before the file is asked for. */
export const withheld = (role: Role, group: ColumnGroup): ReturnType<typeof leftOut> =>
  leftOut(askedColumns(role, [group]).filter(({ key }) => EXPORT_COLUMNS[key].group === group))

/** `birth:YEAR`, `mobile:NOT`, `name`: how an export's columns are kept. */
export const columnCode = ({ key, showing }: AskedColumn): string => (showing === 'WHOLE' ? key : `${key}:${showing}`)

/** The columns behind their codes; a code that no longer means anything is left out, never guessed. */
export const columnsOfCodes = (codes: readonly string[]): readonly AskedColumn[] =>
  codes.flatMap((code) => {
    const [key = '', part = 'WHOLE'] = code.split(':')
    return isColumn(key) && isShowing(part) ? [{ key, showing: part }] : []
  })

const isColumn = (key: string): key is ExportColumnKey => Object.hasOwn(EXPORT_COLUMNS, key)
const isShowing = (part: string): part is Showing => ['WHOLE', 'YEAR', 'LAST_4', 'NOT'].includes(part)
