import type { ReactNode } from 'react'

/** Nothing here yet: says so, and what would put something here. */
export const Empty = ({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children ? <div>{children}</div> : null}
    {action ? <div className="actions">{action}</div> : null}
  </div>
)
