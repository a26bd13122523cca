import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { readIn } from '@/lib/domain/shared/both-scripts'

interface Props {
  /** The page that shows one drive at a time. */
  readonly page: string
  readonly drives: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: string
  /** Other questions of the page's address that stay as they are. */
  readonly kept?: Readonly<Record<string, string>>
}

/** Chooses among several drives by a plain form, so that it works without JavaScript; nothing where there is one. */
export const DriveChoice = async ({ page, drives, chosen, kept = {} }: Props) => {
  if (drives.length < 2) return null
  const t = await getTranslations('drives')
  const locale = await getLocale()
  return (
    <form action={page} className="fields no-print">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="drive"
        label={t('field.drive')}
        defaultValue={chosen}
        options={drives.map(({ id, label }) => ({ value: id, label: readIn(label, locale) }))}
      />
      <div className="form-foot">
        <Button variant="secondary">{t('page.show')}</Button>
      </div>
    </form>
  )
}
