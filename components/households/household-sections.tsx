import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

interface Props {
  readonly id: string
  readonly number: string
  readonly pairs: number
  readonly reviews: number
}

/** The further pages of a family, with how many things wait there. */
export const HouseholdSections = ({ id, number, pairs, reviews }: Props) => {
  const t = useTranslations('households.page')
  const path = `/households/${id}`
  const links = [
    { href: `${path}/timeline`, label: t('timeline'), count: 0 },
    { href: `${path}/life`, label: t('life'), count: 0 },
    { href: `${path}/pension`, label: t('pension'), count: 0 },
    { href: `${path}/schemes`, label: t('schemes'), count: 0 },
    { href: `/duplicates?household=${id}`, label: t('pairs'), count: pairs },
    { href: `/reviews?household=${number}`, label: t('questions'), count: reviews },
  ]
  return (
    <nav aria-label={t('sections')} className="sections no-print">
      <ul>
        {links.map(({ href, label, count }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
            {count > 0 ? <span className="count">{count}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  )
}
