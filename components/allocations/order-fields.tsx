import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'

/** Number and day of the written order under which a number is given. */
export const OrderFields = async () => {
  const t = await getTranslations('allocations.field')
  return (
    <>
      <Field name="orderNo" label={t('orderNo')} required maxLength={80} />
      <DateField name="orderDate" label={t('orderDate')} required />
    </>
  )
}
