import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'

/** Where this page stands: the way up, nearest last. The page itself is not repeated. */
export const Breadcrumbs = ({ items }: { items: readonly { readonly label: ReactNode; readonly href: string }[] }) => {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('breadcrumbs')} className="breadcrumbs">
      <ol>
        {items.map(({ label, href }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
