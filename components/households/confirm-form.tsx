import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DocumentField } from '@/components/households/document-field'
import { useFactValue } from '@/components/households/fact-value'
import { useFactWords } from '@/components/households/fact-words'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { confirmFactsAction } from '@/lib/features/households/actions'
import type { Names } from '@/lib/features/households/view/row'

interface Props {
  readonly view: {
    readonly id: string
    readonly version: number
    readonly today: PlainDate
    readonly facts: readonly {
      readonly path: string
      readonly field: string
      readonly serial: number | null
      readonly value: Canonical
    }[]
    readonly people: readonly { readonly serial: number; readonly name: Names }[]
    readonly places: Readonly<Record<string, Names>>
  }
}

/** Facts to tick as seen, with the day and the paper. */
export const ConfirmForm = ({ view }: Props) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const factWords = useFactWords()
  const say = useFactValue(view.places)
  const { id, version, today, facts, people } = view
  const whose = (serial: number | null) => {
    const person = people.find((one) => one.serial === serial)
    return person ? `${person.name[locale]}: ` : ''
  }
  return (
    <ActionForm
      action={confirmFactsAction}
      version={version}
      hidden={{ id }}
      submitLabel={t('page.saveConfirm')}
      secondary={null}
    >
      <Choice
        name="fields"
        kind="checkbox"
        required
        legend={t('field.seen')}
        options={[
          { value: `*=${version}`, label: t('field.everything') },
          ...facts.map(({ path, field, serial, value }) => ({
            // With what was seen: a fact that is put right meanwhile is not ticked any more.
            value: `${path}=${canonical(value)}`,
            label: `${whose(serial)}${factWords(field, null)}: ${say(field, value) ?? ''}`,
          })),
        ]}
      />
      <DateField name="on" label={t('field.seenOn')} required defaultValue={today} />
      <DocumentField />
    </ActionForm>
  )
}
