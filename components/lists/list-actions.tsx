import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import {
  attestListAction,
  closeListAction,
  displayListAction,
  drawListAction,
  redrawTentativeAction,
} from '@/lib/features/lists/actions'
import type { ListView } from '@/lib/features/lists/view'
import { dayInWords } from '@/lib/platform/words'

/** What the reader may do with the list now: put it up, draw it anew, sign it, call the Gram Sabha. */
export const ListActions = async ({ view }: { view: ListView }) => {
  const t = await getTranslations('lists')
  const { id, version, may, display, today, driveId, edition } = view
  return (
    <>
      {may.display ? (
        <section aria-labelledby="put-up" className="no-print flow">
          <h2 id="put-up">{display ? t('page.displayAgain') : t('page.displayTitle')}</h2>
          <ActionForm
            action={displayListAction}
            version={version}
            hidden={{ listId: id }}
            submitLabel={t('page.display')}
          >
            <Field
              name="board"
              label={t('field.board')}
              hint={t('field.boardHint')}
              required
              width="full"
              maxLength={200}
            />
            <DateField name="displayedOn" label={t('field.displayedOn')} required defaultValue={today} />
          </ActionForm>
        </section>
      ) : null}
      {may.attest ? (
        <section aria-labelledby="attest" className="no-print flow">
          <h2 id="attest">{t('page.attestTitle')}</h2>
          {display && today < display.until ? (
            <Notice>{t('refusal.displayRunning', { until: dayInWords(display.until) })}</Notice>
          ) : null}
          <p>{t('page.attestLead')}</p>
          <ActionForm
            action={attestListAction}
            version={version}
            hidden={{ listId: id }}
            submitLabel={t('page.attest')}
          />
        </section>
      ) : null}
      {may.call ? (
        <p className="actions">
          <Button href={`/meetings/new?list=${id}`}>{t('page.call')}</Button>
        </p>
      ) : null}
      {may.draw ? (
        <div className="no-print">
          <ActionForm
            action={redrawTentativeAction}
            fold={{ summary: t('page.redrawTitle'), lead: t('page.redrawLead') }}
            version={version}
            hidden={{ listId: id }}
            submitLabel={t('page.redraw')}
          />
        </div>
      ) : null}
      {may.close ? (
        <section aria-labelledby="close" className="no-print flow">
          <h2 id="close">{t('page.closeTitle')}</h2>
          <p>{t('page.closeLead')}</p>
          <ActionForm
            action={closeListAction}
            version={version}
            hidden={{ listId: id }}
            submitLabel={t('page.close')}
          />
        </section>
      ) : null}
      {may.drawNext ? (
        <section aria-labelledby="next-edition" className="no-print flow">
          <h2 id="next-edition">{t('page.nextEdition', { edition: edition + 1 })}</h2>
          <p>{t('page.nextEditionLead')}</p>
          <ActionForm action={drawListAction} hidden={{ driveId }} submitLabel={t('page.draw')} />
        </section>
      ) : null}
    </>
  )
}
