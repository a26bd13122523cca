'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export interface OfficeItem {
  readonly href: string
  readonly label: string
  /** How many things wait there. */
  readonly count?: number
}

interface Props {
  readonly items: readonly OfficeItem[]
  readonly current?: string
  readonly label: string
  readonly menu: string
}

/** The links themselves. The menu is a native popover; where that is unknown the links simply stand open. */
export const OfficeLinks = ({ items, current, label, menu }: Props) => {
  // On the server the path still has the hidden language segment (decision 0011).
  const path = usePathname().replace(/^\/(?:hi|en)(?=\/|$)/, '')
  const here = current ?? path
  return (
    <nav aria-label={label} className="office-navigation" key={path}>
      <div className="wrap">
        <button type="button" className="menu-button" popoverTarget="office-menu">
          <span aria-hidden>☰ </span>
          {menu}
        </button>
        <ul id="office-menu" popover="auto">
          {items.map(({ href, label: words, count }) => (
            <li key={href}>
              <Link href={href} prefetch={false} aria-current={isHere(href, here) ? 'page' : undefined}>
                {words}
                {count ? <span className="count">{count}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

const isHere = (href: string, here: string): boolean => here === href || here.startsWith(`${href}/`)
