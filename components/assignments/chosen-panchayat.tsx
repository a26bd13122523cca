import { getLocale, getTranslations } from 'next-intl/server'
import { AssignForm, ProposeForm } from '@/components/assignments/assign-form'
import { Timeline } from '@/components/ui/timeline'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { AssignmentsView } from '@/lib/features/assignments/view'
import { dayInWords } from '@/lib/platform/words'

/** One panchayat: who had it, until when and why, and the form for the next order. */
export const ChosenPanchayat = async ({ view }: { view: AssignmentsView }) => {
  const { chosen, drive, officers, mayAssign, mayPropose } = view
  if (!chosen || !drive) return null
  const t = await getTranslations('assignments')
  const locale = await getLocale()
  const form = { driveId: drive.id, row: chosen, officers }
  return (
    <section aria-labelledby="chosen">
      <h2 id="chosen">{chosen.name[locale]}</h2>
      {chosen.history.length > 0 ? (
        <Timeline
          items={chosen.history.map((one) => ({
            key: `${one.orderNumber} ${one.from}`,
            title: `${one.officerName[locale]}, ${readIn(one.designation, locale)}`,
            when: one.until
              ? t('page.fromTo', { from: dayInWords(one.from), until: dayInWords(one.until) })
              : t('page.since', { from: dayInWords(one.from) }),
            who: t('page.order', { no: one.orderNumber, day: dayInWords(one.orderDate) }),
            children: one.endReason,
          }))}
        />
      ) : null}
      {mayAssign ? <AssignForm {...form} /> : null}
      {mayPropose && !chosen.officer ? <ProposeForm {...form} /> : null}
    </section>
  )
}
