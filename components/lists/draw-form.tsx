import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Bar } from '@/components/ui/bar'
import { Notice } from '@/components/ui/notice'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { drawListAction } from '@/lib/features/lists/actions'
import type { Drawable } from '@/lib/features/lists/view'
import { countInWords } from '@/lib/platform/words'

/** Draws the list of a drive; shows how far the officer has come and what the number is. */
export const DrawForm = async ({ drawable }: { drawable: Drawable }) => {
  const t = await getTranslations('lists')
  const locale = await getLocale()
  const { driveId, seats, handedIn, verified, edition } = drawable
  const drive = readIn(drawable.drive, locale)
  return (
    <section aria-labelledby={`draw-${driveId}`} className="flow">
      <h2 id={`draw-${driveId}`}>
        {edition > 1 ? t('page.drawEdition', { drive, edition }) : t('page.drawTitle', { drive })}
      </h2>
      <Bar
        label={t('page.verifiedBar')}
        value={verified}
        max={handedIn}
        numbers={t('page.verifiedOf', { verified: countInWords(verified), handedIn: countInWords(handedIn) })}
        tone={verified === handedIn ? 'good' : 'warning'}
      />
      <p>{seats === null ? t('refusal.noQuota') : t('page.seatsAre', { seats: countInWords(seats) })}</p>
      {verified < handedIn ? <Notice tone="warning">{t('page.notAllVerified')}</Notice> : null}
      <ActionForm action={drawListAction} hidden={{ driveId }} submitLabel={t('page.draw')} />
    </section>
  )
}
