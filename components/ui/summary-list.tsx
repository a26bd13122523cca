import type { ReactNode } from 'react'
import { unbroken } from '@/components/ui/unbroken'

export interface SummaryRow {
  readonly label: ReactNode
  readonly value: ReactNode
  /** A link to change it. */
  readonly action?: ReactNode
}

/** A record in a dozen facts: label and value, each with what may be done about it. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl className="summary-list">
    {rows.map(({ label, value, action }, index) => (
      <div key={index}>
        <dt>{label}</dt>
        <dd>{unbroken(value)}</dd>
        {action ? <dd className="summary-action">{action}</dd> : null}
      </div>
    ))}
  </dl>
)
