import { getLocale, getTranslations } from 'next-intl/server'
import { FamilyTable } from '@/components/consolidations/family-table'
import { ActionForm } from '@/components/form/action-form'
import { Bar } from '@/components/ui/bar'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import {
  approveListsAction,
  consolidateBlockAction,
  consolidateDistrictAction,
} from '@/lib/features/consolidations/actions'
import type { ActView, DeskView } from '@/lib/features/consolidations/view/desk'
import { countInWords } from '@/lib/platform/words'

/** What the reader may sign now, exactly as it will be signed: lists, families, numbers, fingerprint, and one button. */
export const ActForm = async ({ desk, act }: { desk: DeskView; act: ActView }) => {
  const t = await getTranslations('consolidations.page')
  return (
    <section aria-labelledby="sign" className="flow">
      <h2 id="sign">{act.kind === 'RD_DEPT' ? t('approveTitle') : t('preview')}</h2>
      <p>{t('previewLead')}</p>
      <Families desk={desk} />
      <Bar
        label={act.kind === 'RD_DEPT' ? t('approvedOf') : t('seatsOf')}
        value={act.total}
        max={act.seats}
        numbers={t('ofSeats', { selected: countInWords(act.total), seats: countInWords(act.seats) })}
        tone={act.total > act.seats ? 'bad' : 'good'}
        lineLabel={
          act.kind === 'RD_DEPT'
            ? t('approvalTotal', { total: countInWords(act.total), seats: countInWords(act.seats) })
            : undefined
        }
      />
      <p>
        {t('fingerprint')} <code>{act.digest}</code>
      </p>
      <Sign desk={desk} act={act} />
    </section>
  )
}

const Families = async ({ desk: { families, panchayats } }: { desk: DeskView }) => {
  const t = await getTranslations('consolidations.page')
  const locale = await getLocale()
  const signed = [...panchayats]
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .flatMap(({ list, name }) => (list && families[list.id] ? [{ id: list.id, name: name[locale] }] : []))
  return signed.map(({ id, name }) => (
    <Details key={id} summary={t('families', { place: name })}>
      <FamilyTable caption={t('families', { place: name })} rows={families[id] ?? []} />
    </Details>
  ))
}

const Sign = async ({ desk: { drive, place }, act }: { desk: DeskView; act: ActView }) => {
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  const hidden = { driveId: drive?.id ?? '', place: place.path, digest: act.digest }
  const late = act.awaited.map((name) => name[locale])
  if (act.kind === 'BLOCK_OFFICER')
    return late.length > 0 ? (
      <Notice tone="warning" title={t('page.waitsFor')}>
        <ul>
          {late.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Notice>
    ) : (
      <ActionForm
        action={consolidateBlockAction}
        hidden={hidden}
        submitLabel={t('page.signBlock', { count: act.lists })}
      />
    )
  if (act.kind === 'COLLECTOR')
    return (
      <ActionForm
        action={consolidateDistrictAction}
        hidden={hidden}
        submitLabel={t('page.signDistrict', { count: act.lists })}
      >
        {late.length > 0 ? (
          <fieldset className="fields">
            <legend className="font-semibold">{t('page.exceptionTitle', { blocks: late.join(', ') })}</legend>
            <p>{t('page.exceptionLead')}</p>
            <Field name="exceptionNumber" label={t('field.exceptionNumber')} maxLength={80} />
            <Field name="exceptionAuthority" label={t('field.exceptionAuthority')} maxLength={120} />
            <TextArea name="exceptionReason" label={t('field.exceptionReason')} maxLength={500} />
          </fieldset>
        ) : null}
      </ActionForm>
    )
  return (
    <ActionForm action={approveListsAction} hidden={hidden} submitLabel={t('page.signApproval', { count: act.lists })}>
      <Field name="orderNumber" label={t('field.orderNumber')} required maxLength={80} />
      <DateField name="orderOn" label={t('field.orderOn')} required />
    </ActionForm>
  )
}
