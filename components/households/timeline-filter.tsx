import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TIMELINE_KINDS, type TimelineKind } from '@/lib/domain/household/timeline'

/** One kind of happening alone, or all; a plain form whose answer is an address. */
export const TimelineFilter = ({ path, kind }: { path: string; kind: TimelineKind | null }) => {
  const t = useTranslations('history')
  return (
    <form action={path} className="no-print flex flex-wrap items-end gap-3">
      <Select
        name="kind"
        label={t('timeline.kind')}
        placeholder={t('timeline.all')}
        defaultValue={kind ?? ''}
        options={TIMELINE_KINDS.map((one) => ({ value: one, label: t(`timelineKind.${one}`) }))}
      />
      <Button type="submit" variant="secondary">
        {t('timeline.filter')}
      </Button>
    </form>
  )
}
