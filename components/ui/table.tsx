import type { ReactNode } from 'react'
import { unbroken } from '@/components/ui/unbroken'

export interface Column<Row> {
  readonly key: string
  readonly heading: ReactNode
  /** Said before the cell on a phone, where the heading is too long to be said again in every row or is no plain text. */
  readonly label?: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right, in columns of equal digits. */
  readonly numeric?: boolean
  /** The cell that names the row, read out with every other cell of it. */
  readonly rowHeading?: boolean
}

export interface TableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly captionHidden?: boolean
  /** On a phone each row becomes a small card that repeats the headings. */
  readonly stack?: boolean
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ReactNode
  readonly foot?: ReactNode
  /** Marks a row, for example the quota line; the mark must also be said in a cell. */
  readonly rowTone?: (row: Row) => 'line' | 'muted' | undefined
}

/** A captioned table; the only thing on a page that may scroll sideways, and then in its own focusable frame. */
export const Table = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  captionHidden,
  stack,
  empty,
  foot,
  rowTone,
}: TableProps<Row>) => {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <div
      className={stack ? 'table-frame table-stack' : 'table-frame'}
      role="region"
      aria-label={caption}
      {...REACHABLE}
    >
      <table>
        <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-tone={rowTone?.(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} stack={stack === true} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  )
}

const REACHABLE = { tabIndex: 0 }

/** How a cell says that there is nothing to say. */
const NOTHING = '–'

const Cell = <Row,>({ column, row, stack }: { column: Column<Row>; row: Row; stack: boolean }) => {
  const label = stack ? (column.label ?? (typeof column.heading === 'string' ? column.heading : undefined)) : undefined
  const looks = column.numeric ? 'numeric' : undefined
  const content = column.cell(row)
  return column.rowHeading ? (
    <th scope="row" className={looks} data-label={label}>
      {unbroken(content)}
    </th>
  ) : (
    <td className={looks} data-label={label} data-nothing={content === NOTHING ? '' : undefined}>
      {unbroken(content)}
    </td>
  )
}
