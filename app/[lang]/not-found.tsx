import { Absent } from '@/components/layout/absent'
import { PublicNavigation } from '@/components/layout/public-navigation'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'

export default function NotFoundPage() {
  return (
    <>
      <SiteHeader>
        <PublicNavigation />
      </SiteHeader>
      <main id="main" className="wrap page">
        <Absent />
      </main>
      <SiteFooter />
    </>
  )
}
