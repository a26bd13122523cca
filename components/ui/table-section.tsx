import type { ReactNode } from 'react'
import { Table, type TableProps } from '@/components/ui/table'

interface Props<Row> extends Omit<TableProps<Row>, 'caption' | 'captionHidden' | 'stack'> {
  readonly id: string
  readonly level: 2 | 3
  readonly title: string
  /** What is said above the table. */
  readonly lead?: ReactNode
  /** What follows the table. */
  readonly children?: ReactNode
}

/** A section that is one table: its heading is the table's caption, which then need not be seen twice. */
export const TableSection = <Row,>({ id, level, title, lead, children, ...table }: Props<Row>) => {
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id} className="flow">
      <Heading id={id}>{title}</Heading>
      {lead}
      <Table caption={title} captionHidden stack {...table} />
      {children}
    </section>
  )
}
