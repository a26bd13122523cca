import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

/** A number with its caption; with `href` the whole leads to what was counted. */
export const Figure = ({ value, caption, href }: { value: ReactNode; caption: ReactNode; href?: string }) => (
  <p className="figure">
    <span className="figure-value">{value}</span>
    <span className="figure-caption">{href === undefined ? caption : <TextLink href={href}>{caption}</TextLink>}</span>
  </p>
)
