import { getLocale, getTranslations } from 'next-intl/server'
import { FamilyTable } from '@/components/consolidations/family-table'
import { Notice } from '@/components/ui/notice'
import type { PaperView } from '@/lib/features/consolidations/view/paper'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** One act as it is printed: the order it rests on, then every list in the order of codes. */
export const Paper = async ({ paper }: { paper: PaperView }) => {
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  const { order, exception, leftOut, undoneOn } = paper
  return (
    <>
      {undoneOn ? <Notice tone="warning">{t('page.undone', { day: dayInWords(undoneOn) })}</Notice> : null}
      <p>
        {t('page.paperLead', { name: paper.by[locale], moment: momentInWords(new Date(paper.at)) })}
        <br />
        {t('page.paperLists', { lists: paper.lists.length, families: paper.families })}
      </p>
      {order ? <p>{t('page.orderOf', { number: order.number, day: dayInWords(order.on) })}</p> : null}
      {exception ? (
        <p>
          {t('page.exceptionOf', {
            number: exception.orderNumber,
            authority: exception.authority,
            reason: exception.reason,
          })}
          <br />
          {t('page.leftOut', { places: leftOut.map((name) => name[locale]).join(', ') })}
        </p>
      ) : null}
      {paper.lists.map(({ id, name, edition, resolution, heldOn, digest, families }) => (
        <section key={id} aria-labelledby={`list-${id}`} className="flow">
          <h2 id={`list-${id}`}>{name[locale]}</h2>
          <p>
            {t('field.edition', { edition })}
            {heldOn ? <> · {t('field.resolution', { number: resolution, day: dayInWords(heldOn) })}</> : null}
          </p>
          <FamilyTable caption={t('page.families', { place: name[locale] })} rows={families} />
          <p className="field-hint">
            {t('field.digest')} <code>{digest}</code>
          </p>
        </section>
      ))}
      <p className="field-hint">
        {t('page.fingerprint')} <code>{paper.digest}</code>
      </p>
    </>
  )
}
