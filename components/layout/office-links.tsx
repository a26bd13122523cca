'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export interface OfficeItem {
  readonly href: string
  readonly label: string
  /** The page it stands under: shown in a second line while one of that page's family is open, and in the phone's menu. */
  readonly under?: string | null
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
  const open = items.find(({ href }) => isHere(href, here))
  const family = open?.under ?? open?.href
  const second = items.filter(({ under }) => under && under === family)
  const first = items.find(({ href }) => href === family)
  return (
    <nav aria-label={label} className="office-navigation" key={path}>
      <div className="wrap">
        <button type="button" className="menu-button" popoverTarget="office-menu">
          <span aria-hidden>☰ </span>
          {menu}
        </button>
        <ul id="office-menu" popover="auto">
          {items.map((item) => (
            <li key={item.href} className={item.under ? 'menu-second' : undefined}>
              <OfficeLink item={item} current={isHere(item.href, here) || item.href === family} />
            </li>
          ))}
        </ul>
        {first && second.length > 0 ? (
          <ul className="second-line">
            {[first, ...second].map((item) => (
              <li key={item.href}>
                <OfficeLink item={item} current={isHere(item.href, here)} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </nav>
  )
}

const OfficeLink = ({ item: { href, label, count }, current }: { item: OfficeItem; current: boolean }) => (
  <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
    {label}
    {count ? <span className="count">{count}</span> : null}
  </Link>
)

const isHere = (href: string, here: string): boolean => here === href || here.startsWith(`${href}/`)
