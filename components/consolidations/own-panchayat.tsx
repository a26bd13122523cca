import { getTranslations } from 'next-intl/server'
import { PanchayatStanding } from '@/components/consolidations/panchayat-standing'
import { ActionForm } from '@/components/form/action-form'
import { Bar } from '@/components/ui/bar'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextLink } from '@/components/ui/text-link'
import { declareNoneAction } from '@/lib/features/consolidations/actions'
import type { DeskView } from '@/lib/features/consolidations/view/desk'
import { countInWords } from '@/lib/platform/words'

/** What the panchayat has handed up, and the declaration that nobody applied. */
export const OwnPanchayat = async ({ desk: { panchayats, drive, mayDeclare } }: { desk: DeskView }) => {
  const t = await getTranslations('consolidations')
  const [own] = panchayats
  if (!own) return null
  return (
    <>
      <PanchayatStanding row={own} />
      <Bar
        label={t('page.seatsOf')}
        value={own.list?.selected ?? 0}
        max={own.seats}
        numbers={t('page.ofSeats', { selected: countInWords(own.list?.selected ?? 0), seats: countInWords(own.seats) })}
      />
      {own.list ? (
        <p>
          <TextLink href={`/lists/${own.list.id}`}>{t('page.open')}</TextLink>
        </p>
      ) : null}
      {mayDeclare ? (
        <section aria-labelledby="none" className="flow">
          <h2 id="none">{t('page.declareTitle')}</h2>
          <p>{t('page.declareLead')}</p>
          {own.applications > 0 ? (
            <Notice>{t('page.applicationsStand', { count: own.applications })}</Notice>
          ) : (
            <ActionForm
              action={declareNoneAction}
              hidden={{ driveId: drive?.id ?? '' }}
              submitLabel={t('page.declare')}
            >
              <TextArea name="note" label={t('field.note')} required maxLength={300} rows={2} />
            </ActionForm>
          )}
        </section>
      ) : null}
    </>
  )
}
