import type { ReactNode } from 'react'
import type { Tone } from '@/components/ui/tag'

/** Something to know before going on; `live` announces it when it appears (for example after an action). */
export const Notice = ({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  live?: boolean
  children?: ReactNode
}) => (
  <div className={`notice tone-${tone}`} role={live ? 'status' : undefined}>
    {title ? <p className="notice-title">{title}</p> : null}
    {children}
  </div>
)
