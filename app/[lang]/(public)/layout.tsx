import type { ReactNode } from 'react'
import { PublicNavigation } from '@/components/layout/public-navigation'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { buildReference } from '@/lib/platform/env'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader>
        <PublicNavigation />
      </SiteHeader>
      <main id="main" className="wrap page">
        {children}
      </main>
      <SiteFooter build={buildReference()} />
    </>
  )
}
