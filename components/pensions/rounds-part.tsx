import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Bar } from '@/components/ui/bar'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import { beginRoundAction, stopRoundAction } from '@/lib/features/pensions/actions'
import type { PensionsView } from '@/lib/features/pensions/view/overview'
import { countInWords, momentInWords } from '@/lib/platform/words'

/** The rounds that concern the area; one under way shows how far it is. */
export const RoundsTable = async ({ view: { rounds } }: { view: PensionsView }) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  const running = rounds.filter((round) => round.running)
  return (
    <>
      {running.map(({ id, place, total, done, mine }) => (
        <Notice key={id} title={place[locale]}>
          <Bar
            label={t('page.progress')}
            value={done}
            max={total}
            numbers={t('page.bar', { count: countInWords(done), total: countInWords(total) })}
          />
          <p>{t('page.running')}</p>
          {mine ? (
            <ActionForm
              action={stopRoundAction}
              submitLabel={t('page.stop', { area: place[locale] })}
              variant="warning"
              hidden={{ id }}
            />
          ) : null}
        </Notice>
      ))}
      <Table
        caption={t('page.rounds')}
        captionHidden
        stack
        rows={rounds.filter((round) => !round.running)}
        rowKey={({ id }) => id}
        empty={<p>{t('page.noRounds')}</p>}
        columns={[
          { key: 'area', heading: t('field.area'), rowHeading: true, cell: ({ place }) => place[locale] },
          {
            key: 'finished',
            heading: t('field.finished'),
            cell: ({ finishedAt }) => (finishedAt === null ? '–' : momentInWords(finishedAt)),
          },
          { key: 'by', heading: t('field.by'), cell: ({ by }) => by?.[locale] ?? t('page.portal') },
          {
            key: 'families',
            heading: t('field.families'),
            numeric: true,
            cell: ({ done, total, stopped }) =>
              stopped
                ? t('page.stoppedAt', { count: countInWords(done), total: countInWords(total) })
                : countInWords(done),
          },
          { key: 'moved', heading: t('field.moved'), numeric: true, cell: ({ moved }) => countInWords(moved) },
        ]}
      />
    </>
  )
}

/** Begins a round: of the own panchayat, or of a part of the office's area. */
export const BeginRound = async ({ view, place }: { view: PensionsView; place: string }) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  const whole = { value: place, label: t('page.beginAll', { area: view.area[locale] }) }
  return (
    <ActionForm
      action={beginRoundAction}
      submitLabel={t('page.begin')}
      {...(view.areas.length === 0 ? { hidden: { place } } : {})}
    >
      <p>{t('page.beginLead')}</p>
      {view.areas.length === 0 ? null : (
        <Select
          name="place"
          label={t('field.roundArea')}
          options={[whole, ...view.areas.map(({ path, name }) => ({ value: path, label: name[locale] }))]}
          defaultValue={place}
        />
      )}
    </ActionForm>
  )
}
