import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Emblem } from '@/components/layout/emblem'
import { LanguageSwitch } from '@/components/layout/language-switch'

interface Props {
  /** Where the name leads: the front door for visitors, the desk for officers. */
  readonly home?: string
  /** Under the name instead of the tagline: the officer's panchayat or office. */
  readonly place?: ReactNode
  /** Who is signed in, and the way out. */
  readonly person?: ReactNode
  /** The navigation of this part of the portal. */
  readonly children?: ReactNode
}

/** The name of the portal, the language, who is signed in, and the navigation. */
export const SiteHeader = ({ home = '/', place, person, children }: Props) => {
  const t = useTranslations('site')
  return (
    <header className="site-header">
      <div className="wrap site-bar">
        <a href={home} className="brand">
          <Emblem />
          <span>
            <span className="brand-name">{t('name')}</span> <span className="brand-place">{place ?? t('tagline')}</span>
          </span>
        </a>
        <LanguageSwitch />
        {person ? <div className="site-person">{person}</div> : null}
      </div>
      {children}
    </header>
  )
}
