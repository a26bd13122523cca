import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { VISIT_FILTERS, type VisitFilter } from '@/lib/features/visits/view'

/** What of the list is shown, as links. */
export const VisitFilters = ({ area, filter }: { area: string; filter: VisitFilter }) => {
  const t = useTranslations('visits.filter')
  return (
    <nav aria-label={t('label')} className="actions">
      {VISIT_FILTERS.map((one) => (
        <Button
          key={one}
          href={`/visits?area=${encodeURIComponent(area)}&show=${one}`}
          variant={one === filter ? 'secondary' : 'link'}
        >
          {t(one)}
        </Button>
      ))}
    </nav>
  )
}
