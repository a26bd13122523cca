import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Notice } from '@/components/ui/notice'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { confirmPresenceAction } from '@/lib/features/meetings/actions'
import type { MeetingView } from '@/lib/features/meetings/view'
import { momentInWords } from '@/lib/platform/words'

/** The assigned officer's own word of being there: a button for that officer, a sentence for everybody else (R47). */
export const OfficerPresence = async ({ meeting }: { meeting: MeetingView }) => {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const { id, version, officer, may } = meeting
  if (!officer) return <Notice tone="warning">{t('page.noOfficer')}</Notice>
  const who = { name: officer.name[locale], designation: readIn(officer.designation, locale) }
  if (officer.confirmedAt)
    return (
      <Notice tone="good">
        {t('page.officerThere', { ...who, at: momentInWords(new Date(officer.confirmedAt)) })}
      </Notice>
    )
  return (
    <>
      <Notice tone="warning">{t('page.officerUnconfirmed', who)}</Notice>
      {may.confirm ? (
        <ActionForm
          action={confirmPresenceAction}
          version={version}
          hidden={{ meetingId: id }}
          submitLabel={t('page.confirmPresence')}
        />
      ) : null}
    </>
  )
}
