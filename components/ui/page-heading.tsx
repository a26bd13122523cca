import type { ReactNode } from 'react'
import { unbroken } from '@/components/ui/unbroken'

/** Caption, h1 and the page's actions. */
export const PageHeading = ({
  caption,
  title,
  actions,
  children,
}: {
  caption?: ReactNode
  title: ReactNode
  actions?: ReactNode
  /** One or two sentences under the title. */
  children?: ReactNode
}) => (
  <header className="page-heading">
    <div>
      {caption ? <p className="caption">{unbroken(caption)}</p> : null}
      <h1>{title}</h1>
      {children ? <div className="lead">{unbroken(children)}</div> : null}
    </div>
    {actions ? <div className="actions">{actions}</div> : null}
  </header>
)
