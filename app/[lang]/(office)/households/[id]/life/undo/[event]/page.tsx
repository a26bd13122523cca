import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { RelationFields } from '@/components/lives/relation-fields'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { TextArea } from '@/components/ui/text-area'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { undoLifeAction } from '@/lib/features/lives/actions'
import { showPast } from '@/lib/features/lives/queries/choose'
import { absent } from '@/lib/platform/absent'
import { dayInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('lives.page'))('undoTitle'),
})

export default async function UndoLifePage({ params }: { params: Promise<{ id: string; event: string }> }) {
  const { id, event: eventId } = await params
  const view = await showPast(id, eventId)
  if (!view) absent()
  const t = await getTranslations()
  const locale = await getLocale()
  const { event } = view
  return (
    <>
      <Breadcrumbs
        items={[
          { label: view.title[locale], href: `/households/${id}` },
          { label: t('lives.page.title'), href: `/households/${id}/life` },
        ]}
      />
      <PageHeading caption={<span className="reference">{view.number}</span>} title={t('lives.page.undoTitle')}>
        {t('lives.page.undoLead')}
      </PageHeading>
      <SummaryList
        rows={[
          { label: t('lives.page.title'), value: t(`lives.kind.${event.kind}`) },
          { label: t('lives.field.on'), value: dayInWords(event.on) },
          { label: t('households.page.members'), value: event.members.map(({ name }) => name[locale]).join(', ') },
        ]}
      />
      {event.withdrawn.map((number) => (
        <Notice key={number} tone="warning">
          {t('lives.page.withdrawnStays', { number })}
        </Notice>
      ))}
      {view.answered.map(({ kind, outcome, at, who, ends }) => (
        <Notice key={`${kind}${outcome}`} tone="warning">
          {t('lives.page.answeredAlready', {
            question: t(`reviews.kind.${kind}`),
            answer: t(`reviews.outcome.${outcome}`),
            who: who?.[locale] ?? t('lives.page.somebody'),
            day: dayInWords(dayInIndia(at)),
          })}{' '}
          {ends ? t('lives.page.endedStays') : null}
        </Notice>
      ))}
      <ActionForm
        action={undoLifeAction}
        hidden={{ event: event.id }}
        submitLabel={t('lives.page.undoNow')}
        variant="warning"
      >
        {view.between.length === 0 ? null : (
          <RelationFields
            legend={t('lives.page.between')}
            hint={t('lives.page.betweenHint')}
            members={view.between}
            open={t('lives.page.chooseRelation')}
            headless
          />
        )}
        <TextArea name="reason" label={t('lives.field.undoReason')} rows={2} required maxLength={300} />
      </ActionForm>
    </>
  )
}
