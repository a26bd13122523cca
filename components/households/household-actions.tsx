import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

interface Props {
  readonly view: {
    readonly id: string
    readonly mayApply: boolean
    readonly mayCorrect: boolean
    readonly mayConfirm: boolean
  }
}

/** What the reader may do with this family. */
export const HouseholdActions = ({ view: { id, mayApply, mayCorrect, mayConfirm } }: Props) => {
  const t = useTranslations('households.page')
  return (
    <>
      {mayApply ? <Button href={`/applications/new?household=${id}`}>{t('apply')}</Button> : null}
      {mayConfirm ? <Button href={`/households/${id}/confirm`}>{t('confirm')}</Button> : null}
      {mayCorrect ? (
        <Button href={`/households/${id}/correct`} variant="secondary">
          {t('correct')}
        </Button>
      ) : null}
    </>
  )
}
