import { getTranslations } from 'next-intl/server'
import { UploadForm } from '@/components/form/upload-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { TextLink } from '@/components/ui/text-link'
import { STATED_BY } from '@/lib/domain/household/provenance'
import { LARGEST_BYTES, LARGEST_MEGABYTES } from '@/lib/domain/import/largest'
import { asksForDay, kindOfContent, type FileContent } from '@/lib/domain/import/what'
import { countInWords } from '@/lib/platform/words'

interface Props {
  readonly content: FileContent
  readonly sender: string | undefined
  /** Whether the office stands above panchayats: a file may then leave open which it is of. */
  readonly above: boolean
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Hands in one file: only what its kind needs is asked, the file last, so that everything else is known when it comes. */
export const FileForm = async ({ content, sender, above, typed, errors }: Props) => {
  const t = await getTranslations('imports')
  const forms = await getTranslations('forms')
  const census = await getTranslations('census.field')
  const told = await getTranslations('households.statedBy')
  return (
    <UploadForm
      action="/imports/upload"
      most={LARGEST_BYTES}
      hidden={{ what: content }}
      typed={typed}
      errors={errors}
      submitLabel={t('page.send')}
      secondary={<TextLink href="/imports/new">{t('page.change')}</TextLink>}
      words={{
        problem: forms('error.title'),
        error: forms('errorPrefix'),
        legend: forms('legend'),
        busy: forms('busy'),
        day: forms('dayHint'),
        sending: t('page.sending'),
        brokenOff: t('page.brokenOff'),
        standing: forms('upload.standing'),
        tooLarge: t('refusal.fileTooLarge', { megabytes: LARGEST_MEGABYTES }),
      }}
    >
      <Field
        name="sender"
        label={t('field.sender')}
        hint={t('field.senderHint')}
        required
        {...(sender === undefined ? {} : { defaultValue: sender })}
      />
      {asksForDay(content) ? <DateField name="asOf" label={t('field.asOf')} required /> : null}
      {content === 'SECC2011' ? (
        <DateField name="asOf" label={census('surveyDay')} hint={census('surveyDayHint')} />
      ) : kindOfContent(content) === 'HOUSEHOLDS' ? (
        <DateField name="asOf" label={t('field.asOf')} />
      ) : null}
      {kindOfContent(content) === 'HOUSEHOLDS' && above ? (
        <Field
          name="panchayat"
          label={t('field.panchayat')}
          hint={t('field.panchayatHint')}
          inputMode="numeric"
          width="short"
        />
      ) : null}
      {content === 'CORRECTIONS' ? (
        <>
          <Choice
            name="statedBy"
            kind="radio"
            legend={t('field.statedBy')}
            required
            options={STATED_BY.filter((code) => code !== 'PORTAL' && code !== 'SECC2011').map((code) => ({
              value: code,
              label: told(code),
            }))}
          />
          <Field name="document" label={t('field.document')} hint={t('field.documentHint')} width="full" />
        </>
      ) : null}
      <Field
        name="file"
        type="file"
        label={t('field.file')}
        hint={t('field.fileHint', { megabytes: countInWords(LARGEST_MEGABYTES) })}
        required
        width="full"
      />
    </UploadForm>
  )
}
