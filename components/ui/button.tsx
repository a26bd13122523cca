import Link from 'next/link'
import type { ReactNode } from 'react'

interface Looks {
  readonly variant?: 'primary' | 'secondary' | 'warning' | 'link'
  readonly children: ReactNode
}

type Props =
  | (Looks & { readonly href: string })
  | (Looks & {
      readonly href?: never
      readonly type?: 'submit' | 'button'
      readonly name?: string
      readonly value?: string
      readonly disabled?: boolean
      readonly formAction?: string
      readonly onClick?: () => void
    })

/** A button, or with `href` a link that looks like one. Links are not fetched ahead: the line is thin. */
export const Button = ({ variant = 'primary', children, ...rest }: Props) =>
  rest.href === undefined ? (
    <button type="submit" {...rest} className={`button button-${variant}`}>
      {children}
    </button>
  ) : (
    <Link href={rest.href} prefetch={false} className={`button button-${variant}`}>
      {children}
    </Link>
  )
