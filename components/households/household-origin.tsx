import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Names } from '@/lib/features/households/view/row'

interface Props {
  readonly splitFrom: { readonly id: string; readonly number: string } | null
  readonly cameBy: {
    readonly certificate: string
    readonly number: string
    readonly panchayat: Names
    /** Null where the old household lies outside the reader's area. */
    readonly id: string | null
  } | null
}

/** The household that a family came from: split off it, or come from it by certificate. */
export const HouseholdOrigin = ({ splitFrom, cameBy }: Props) => {
  const t = useTranslations()
  const locale = useLocale()
  if (splitFrom) {
    return (
      <TextLink href={`/households/${splitFrom.id}`}>
        {t('households.page.splitFrom', { number: splitFrom.number })}
      </TextLink>
    )
  }
  if (!cameBy) return null
  const { certificate, number, panchayat, id } = cameBy
  const words = t('lives.arrival.cameBy', { certificate, number, panchayat: panchayat[locale] })
  return id === null ? words : <TextLink href={`/households/${id}?old=yes`}>{words}</TextLink>
}
