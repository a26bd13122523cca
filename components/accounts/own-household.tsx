import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { declareHouseholdAction } from '@/lib/features/accounts/actions'

/** Declares the household one lives in: one decides nothing about it from then on. */
export const OwnHousehold = ({ declared }: { declared: string | null }) => {
  const t = useTranslations('accounts')
  return (
    <>
      <p>{t('page.account.householdNote')}</p>
      {declared === null ? null : <p>{t('page.account.householdDeclared', { number: declared })}</p>}
      <ActionForm action={declareHouseholdAction} submitLabel={t('page.account.declareHousehold')}>
        <Field name="number" label={t('field.ownHousehold')} hint={t('field.ownHouseholdHint')} required />
      </ActionForm>
    </>
  )
}
