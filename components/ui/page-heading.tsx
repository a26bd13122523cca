import type { ReactNode } from 'react'

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
      {caption ? <p className="caption">{caption}</p> : null}
      <h1>{title}</h1>
      {children ? <div className="lead">{children}</div> : null}
    </div>
    {actions ? <div className="actions">{actions}</div> : null}
  </header>
)
