import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { StatusSteps } from '@/components/ui/status-steps'
import { Timeline } from '@/components/ui/timeline'
import { unbroken } from '@/components/ui/unbroken'
import type { StatusView } from '@/lib/features/status/view'
import { dayInWords, momentInWords } from '@/lib/platform/words'
import { StatusContacts } from '@/components/status/status-contacts'
import { StatusDecision } from '@/components/status/status-decision'

/** Where a paper is, what is next and by when, what happened, and whom to ask. */
export const StatusPanel = async ({ status }: { status: StatusView }) => {
  const t = await getTranslations('status')
  const words = await getTranslations('applications')
  const locale = await getLocale()
  const { stage, ended, waits, dueOn, late, placeAsked, stays } = status
  const closed = ended === 'CLOSED_VACATED' && status.cardOn !== null ? 'CLOSED_WITH_CARD' : ended
  const next = stays === null ? (ended ?? stage) : 'PLACE_STAYS'
  return (
    <>
      <section aria-labelledby="now" className="flow">
        <h2 id="now">{t('page.now')}</h2>
        <p className="lead">{t(placeAsked === null ? `now.${closed ?? stage}` : `asked.now.${placeAsked}`)}</p>
        {status.gaps.length > 0 ? (
          <Notice tone="warning" title={t('page.gaps')}>
            <ul>
              {status.gaps.map((gap) => (
                <li key={gap}>{words(`gap.${gap}` as 'gap.OTHER')}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <StatusDecision status={status} />
        {status.cardHalted === null ? null : <Notice tone="warning">{t(`card.${status.cardHalted}`)}</Notice>}
        {status.cardHalted === null || ended !== null || placeAsked !== null ? (
          <>
            <h3>{t('page.next')}</h3>
            <p>
              {placeAsked !== null
                ? t(`asked.next.${placeAsked}`)
                : waits === null || waits === 'CALLED'
                  ? t(`next.${next}`)
                  : t(`waits.${waits}`)}{' '}
              {dueOn && placeAsked === null ? (
                <strong>{unbroken(t('page.byWhen', { day: dayInWords(dueOn) }))}</strong>
              ) : null}
            </p>
          </>
        ) : null}
        {late && dueOn && placeAsked === null ? (
          <Notice tone="warning">{t('page.late', { day: dayInWords(dueOn) })}</Notice>
        ) : null}
      </section>
      <section aria-labelledby="way" className="flow">
        <h2 id="way">{t('page.way')}</h2>
        <StatusSteps
          steps={status.milestones.map(({ key, state }) => ({ key, state, label: t(`milestone.${key}`) }))}
        />
      </section>
      <StatusContacts status={status} locale={locale} />
      <section aria-labelledby="happened" className="flow">
        <h2 id="happened">{t('page.happened')}</h2>
        <Timeline
          items={[
            ...status.steps.map(({ stage: reached, at }, index) => ({
              key: String(index),
              title: words(`stage.${reached}`),
              when: momentInWords(new Date(at)),
            })),
            ...(stays === null
              ? []
              : [{ key: 'stays', title: t('page.staysShort'), when: momentInWords(new Date(stays.at)) }]),
          ]}
        />
      </section>
    </>
  )
}
