import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'

interface Props {
  readonly mergedInto: { readonly id: string; readonly number: string } | null
}

/** Says that the family is no longer in the register, and leads to the one it was merged into (F2). */
export const HouseholdEnded = ({ mergedInto }: Props) => {
  const t = useTranslations('households.page')
  return (
    <Notice tone="warning">
      <p>{t('ended')}</p>
      {mergedInto ? (
        <p>
          <TextLink href={`/households/${mergedInto.id}`}>{t('mergedInto', { number: mergedInto.number })}</TextLink>
        </p>
      ) : null}
    </Notice>
  )
}
