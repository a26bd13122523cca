import type { ReactNode } from 'react'
import { unbroken } from '@/components/ui/unbroken'

export interface TimelineItem {
  readonly key: string
  readonly title: ReactNode
  /** Already in words: dd-mm-yyyy hh:mm. */
  readonly when: string
  readonly who?: ReactNode
  readonly children?: ReactNode
}

/** What happened, newest first or in the order given: who, when, and why. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol className="timeline">
    {items.map(({ key, title, when, who, children }) => (
      <li key={key}>
        <p className="timeline-title">{unbroken(title)}</p>
        <p className="timeline-when">
          {when}
          {who ? <> · {who}</> : null}
        </p>
        {children ? <div>{children}</div> : null}
      </li>
    ))}
  </ol>
)
