import { getLocale, getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import type { PairView } from '@/lib/features/duplicates/view/pair'
import { momentInWords } from '@/lib/platform/words'

/** What happened to the pair, and what to know before deciding. */
export const PairNotices = async ({ pair, done }: { pair: PairView; done: string | undefined }) => {
  const t = await getTranslations('duplicates')
  const locale = await getLocale()
  const { stage, decision, across, card, left, right } = pair
  const onCard = pair.grounds.some(({ code }) => code === 'diedOnCard' || code === 'leftOnCard')
  return (
    <>
      <DoneNotice
        done={done}
        words={{
          parted: t('done.parted'),
          merged: t('done.merged'),
          proposed: t('done.proposed'),
          asked: t('done.asked'),
          undone: t('done.undone'),
          familyParted: t('done.familyParted'),
          familyMerged: t('done.familyMerged'),
          familyJoined: t('done.familyJoined'),
          familyProposed: t('done.familyProposed'),
        }}
      />
      {decision ? (
        <Notice tone={stage === 'PROPOSED' ? 'warning' : 'info'} title={t(`stage.${stage}`)}>
          <p>
            {t('page.decisionBy', {
              by: decision.by?.[locale] ?? t('page.somebody'),
              at: momentInWords(new Date(decision.at)),
              reason: decision.reason,
            })}
          </p>
          {decision.together > 0 ? <p>{t('family.together', { count: decision.together })}</p> : null}
          {stage === 'PROPOSED' ? (
            <p>{t(onCard ? 'page.cardAsked' : pair.proposal ? 'page.proposed' : 'family.sent')}</p>
          ) : null}
        </Notice>
      ) : null}
      {across ? <Notice>{t('page.across')}</Notice> : null}
      {card ? <Notice tone="warning">{t('page.card')}</Notice> : null}
      {onCard ? <Notice tone="warning">{t('page.onCard')}</Notice> : null}
      {stage !== 'SAME' && !onCard && (left.ended || right.ended) ? <Notice>{t('page.entryEnded')}</Notice> : null}
    </>
  )
}
