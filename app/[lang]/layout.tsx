import '@/app/globals.css'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LOCALES } from '@/lib/messages/locales'

export const generateStaticParams = () => LOCALES.map((lang) => ({ lang }))

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('site')
  return { title: { default: t('name'), template: `%s · ${t('name')}` } }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const lang = await getLocale()
  return (
    <html lang={lang}>
      <body>{children}</body>
    </html>
  )
}
