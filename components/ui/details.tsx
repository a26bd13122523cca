import type { ReactNode } from 'react'

/** Something that most readers need not open. Native, so it works without JavaScript. */
export const Details = ({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) => (
  <details className="details" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)
