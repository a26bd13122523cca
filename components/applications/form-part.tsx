import type { ReactNode } from 'react'

/** One part of a long form under its own heading. */
export const FormPart = ({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
}) => (
  <section aria-labelledby={id} className="fields">
    <h2 id={id}>{title}</h2>
    {lead ? <p className="muted">{lead}</p> : null}
    {children}
  </section>
)
