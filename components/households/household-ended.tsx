import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Names } from '@/lib/features/households/view/row'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly mergedInto: { readonly id: string; readonly number: string } | null
  /** Where its people were taken in by certificate; without an id it lies outside the reader's area. */
  readonly wentTo: readonly {
    readonly on: PlainDate
    readonly number: string
    readonly panchayat: Names
    readonly id: string | null
  }[]
}

/** Says that the family is no longer in the register, and leads to where it was merged into or taken in (F2). */
export const HouseholdEnded = ({ mergedInto, wentTo }: Props) => {
  const t = useTranslations('households.page')
  const own = useTranslations('lives.arrival')
  const locale = useLocale()
  return (
    <Notice tone="warning">
      <p>{t('ended')}</p>
      {mergedInto ? (
        <p>
          <TextLink href={`/households/${mergedInto.id}`}>{t('mergedInto', { number: mergedInto.number })}</TextLink>
        </p>
      ) : null}
      {wentTo.map(({ on, number, panchayat, id }) => {
        const words = own('wentTo', { day: dayInWords(on), number, panchayat: panchayat[locale] })
        return <p key={number}>{id === null ? words : <TextLink href={`/households/${id}`}>{words}</TextLink>}</p>
      })}
    </Notice>
  )
}
