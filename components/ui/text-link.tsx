import Link from 'next/link'
import type { ReactNode } from 'react'
import { unbroken } from '@/components/ui/unbroken'

/** A link in a text or a cell. Nothing is fetched ahead: a list of fifty links must not cost fifty requests. */
export const TextLink = ({ href, rel, children }: { href: string; rel?: string; children: ReactNode }) => (
  <Link href={href} rel={rel} prefetch={false}>
    {unbroken(children)}
  </Link>
)
