import { useLocale, useTranslations } from 'next-intl'
import type { VisitRow } from '@/lib/features/visits/view'

/** Where to knock: the village, and below it the house. */
export const HouseLines = ({ village, houseNo }: Pick<VisitRow, 'village' | 'houseNo'>) => {
  const t = useTranslations('visits.page')
  const locale = useLocale()
  return (
    <>
      {village[locale]}
      <br />
      {houseNo ?? t('noHouse')}
    </>
  )
}
