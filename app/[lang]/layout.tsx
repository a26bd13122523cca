import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale, LOCALES } from '@/lib/messages/locales'

export const generateStaticParams = () => LOCALES.map((lang) => ({ lang }))

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#1d2a6b' }

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('site')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') }
}

interface Props {
  readonly children: ReactNode
  readonly params: Promise<{ lang: string }>
}

export default async function RootLayout({ children, params }: Props) {
  if (!isLocale((await params).lang)) notFound()
  const lang = await getLocale()
  const t = await getTranslations('site')
  return (
    <html lang={lang}>
      <body>
        <a href="#main" className="skip-link">
          {t('skip')}
        </a>
        {children}
      </body>
    </html>
  )
}
