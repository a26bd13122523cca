import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Names } from '@/lib/features/households/view/row'

interface Props {
  readonly q: string
  readonly village: string | null
  readonly villages: readonly (Names & { readonly path: string })[]
}

/** Searches the register by a plain form in the address, so that a result can be kept, sent on and reloaded. */
export const RegisterSearch = ({ q, village, villages }: Props) => {
  const t = useTranslations('households')
  const locale = useLocale()
  return (
    <form action="/households" role="search" className="fields no-print">
      <Field
        name="q"
        type="search"
        label={t('page.searchLabel')}
        hint={t('page.searchHint')}
        autoComplete="off"
        defaultValue={q}
        width="full"
      />
      {villages.length > 1 && q === '' ? (
        <Select
          name="village"
          label={t('field.village')}
          placeholder={t('page.allVillages')}
          defaultValue={village ?? ''}
          options={villages.map((one) => ({ value: one.path, label: one[locale] }))}
        />
      ) : null}
      <div className="form-foot">
        <Button>{t('page.find')}</Button>
        {q !== '' || village !== null ? (
          <Button href="/households" variant="link">
            {t('page.all')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
