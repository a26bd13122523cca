import { useTranslations } from 'next-intl'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import type { Office } from '@/lib/domain/account/posting'
import type { PlacePath } from '@/lib/domain/place/path'

interface Props {
  readonly place: { readonly path: PlacePath; readonly name: string }
  /** Where the place is chosen, and comes back from. */
  readonly choosePlace: string
  readonly offices: readonly Office[]
  readonly today: string
}

/** Where, as what, from when, by which order. The place is chosen on the pages of places. */
export const PostingFields = ({ place, choosePlace, offices, today }: Props) => {
  const t = useTranslations('accounts')
  const role = useTranslations('access.role')
  return (
    <>
      <input type="hidden" name="place" value={place.path} />
      <p>
        <strong>{t('page.person.placeChosen', { place: place.name })}</strong>{' '}
        <TextLink href={choosePlace}>{t('page.person.choosePlace')}</TextLink>
      </p>
      <Select
        name="role"
        label={t('field.role')}
        placeholder={t('field.choose')}
        options={offices.map((office) => ({ value: office, label: role(office) }))}
        required
      />
      <DateField name="from" label={t('field.from')} defaultValue={today} required />
      <DateField name="until" label={t('field.until')} hint={t('field.untilHint')} />
      <Field name="order" label={t('field.order')} hint={t('field.orderHint')} maxLength={100} required />
    </>
  )
}
