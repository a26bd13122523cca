import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextLink } from '@/components/ui/text-link'

interface Props {
  readonly place: string | undefined
  readonly subject: string | undefined
  readonly day: string | undefined
}

/** Place, record and day: a plain form that asks for another page. */
export const JournalFilter = ({ place = '', subject = '', day = '' }: Props) => {
  const t = useTranslations('journal')
  return (
    <form action="/journal" method="get" role="search" className="form">
      <Field
        name="place"
        label={t('field.place')}
        hint={t('field.placeHint')}
        defaultValue={place}
        autoComplete="off"
      />
      <Field
        name="subject"
        label={t('field.subject')}
        hint={t('field.subjectHint')}
        defaultValue={subject}
        autoComplete="off"
      />
      <Field
        name="day"
        label={t('field.day')}
        hint={t('field.dayHint')}
        defaultValue={day}
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <div className="form-foot">
        <Button variant="secondary">{t('page.filter')}</Button>
        {place || subject || day ? <TextLink href="/journal">{t('page.all')}</TextLink> : null}
      </div>
    </form>
  )
}
