import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

interface Props {
  readonly path: string
  readonly label: string
  /** The day that is shown, dd-mm-yyyy, or what was typed. */
  readonly day?: string | undefined
  /** What else stays in the address. */
  readonly kept?: Readonly<Record<string, string | undefined>>
}

/** Asks for a page as of a day; a plain form whose answer is an address (F8). */
export const AsOfForm = ({ path, label, day = '', kept = {} }: Props) => {
  const t = useTranslations('history.past')
  return (
    <form action={path} className="no-print flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Field
        name="asOf"
        label={label}
        inputMode="numeric"
        autoComplete="off"
        width="short"
        maxLength={10}
        defaultValue={day}
      />
      <Button type="submit" variant="secondary">
        {t('show')}
      </Button>
    </form>
  )
}
