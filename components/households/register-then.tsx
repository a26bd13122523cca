import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Names } from '@/lib/features/households/view/row'

interface Props {
  readonly path: string
  readonly day: string
  readonly village: string | null
  readonly villages: readonly (Names & { readonly path: string })[]
}

/** Asks for the register as of a day, of the area or of one village; a plain form whose answer is an address. */
export const RegisterThen = ({ path, day, village, villages }: Props) => {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <form action={path} className="fields no-print">
      <Field
        name="asOf"
        label={t('register.then.day')}
        hint={t('forms.dayHint')}
        inputMode="numeric"
        autoComplete="off"
        width="short"
        maxLength={10}
        defaultValue={day}
      />
      {villages.length > 1 ? (
        <Select
          name="village"
          label={t('households.field.village')}
          placeholder={t('households.page.allVillages')}
          defaultValue={village ?? ''}
          options={villages.map((one) => ({ value: one.path, label: one[locale] }))}
        />
      ) : null}
      <div className="form-foot">
        <Button>{t('history.past.show')}</Button>
      </div>
    </form>
  )
}
