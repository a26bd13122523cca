import { getLocale, getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/ui/pagination'
import type { RowView } from '@/lib/features/lists/view'

interface Props {
  readonly meetingId: string
  readonly rows: readonly RowView[]
  /** From 1. */
  readonly serial: number
}

/** One family at a time in letters that the last row of the meadow can read. */
export const ReadOutCard = async ({ meetingId, rows, serial }: Props) => {
  const row = rows[serial - 1]
  if (!row) return null
  const t = await getTranslations('meetings.page')
  const lists = await getTranslations('lists')
  const locale = await getLocale()
  const at = (number: number): string | null =>
    number >= 1 && number <= rows.length ? `/meetings/${meetingId}/read-out?serial=${number}` : null
  return (
    <article className="grid gap-4 text-center">
      <p className="text-4xl">{t('serialOf', { serial, rows: rows.length })}</p>
      <p className="text-6xl font-semibold">{locale === 'hi' ? (row.head.hi ?? row.head.en) : row.head.en}</p>
      {row.guardian ? <p className="text-4xl">{row.guardian[locale]}</p> : null}
      <p className="text-4xl">{row.village[locale]}</p>
      <p className="text-2xl">{row.number}</p>
      <p className="text-3xl">{row.decision ? lists(`decision.${row.decision}`) : lists(`proposal.${row.proposal}`)}</p>
      <Pagination previous={at(serial - 1)} next={at(serial + 1)} />
    </article>
  )
}
