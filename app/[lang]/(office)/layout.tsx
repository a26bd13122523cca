import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PersonBar } from '@/components/accounts/person-bar'
import { OfficeNavigation } from '@/components/layout/office-navigation'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { showFrame } from '@/lib/features/accounts/queries/sign-in'
import { buildReference } from '@/lib/platform/env'

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { name, role, place, menu, token } = await showFrame()
  const locale = await getLocale()
  const t = await getTranslations()
  return (
    <div className="office">
      <SiteHeader
        home="/desk"
        place={place[locale]}
        person={<PersonBar name={name[locale]} role={role} token={token} />}
      >
        <OfficeNavigation items={menu.map(({ title, href, under }) => ({ href, under, label: t(title) }))} />
      </SiteHeader>
      <main id="main" className="wrap page">
        {children}
      </main>
      <SiteFooter build={buildReference()} />
    </div>
  )
}
