import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { Notice } from '@/components/ui/notice'
import { saveAttendanceAction } from '@/lib/features/meetings/actions'
import type { SheetView } from '@/lib/features/meetings/view'

/** One page of the attendance sheet: a tick for each family of which somebody came. */
export const SheetForm = async ({ view }: { view: SheetView }) => {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const { meetingId, village, rows, from, to, more, mayTick } = view
  if (!village || rows.length === 0) return <Notice>{t('page.villageDone')}</Notice>
  const options = rows.map(({ serial, head, houseNo }) => ({
    value: String(serial),
    label: t('page.familyLine', {
      serial,
      head: locale === 'hi' ? (head.hi ?? head.en) : head.en,
      house: houseNo ?? '–',
    }),
  }))
  const ticked = rows.filter(({ present }) => present).map(({ serial }) => String(serial))
  const sheet = (
    <Choice
      name="present"
      kind="checkbox"
      legend={t('page.sheetOf', { village: village.name[locale], from, to })}
      options={options}
      defaultValue={ticked}
    />
  )
  if (!mayTick) return <fieldset disabled>{sheet}</fieldset>
  return (
    <ActionForm
      action={saveAttendanceAction}
      boxes="REPEAT"
      hidden={{ meetingId, village: village.path, from: String(from), to: String(to) }}
      submitLabel={more ? t('page.saveAndNext') : t('page.saveSheet')}
    >
      {sheet}
    </ActionForm>
  )
}
