import { getTranslations } from 'next-intl/server'
import { ListsTable } from '@/components/lists/lists-table'
import { Notice } from '@/components/ui/notice'
import { pageHref, Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import type { ListsThenView } from '@/lib/features/lists/view'
import { dayInWords } from '@/lib/platform/words'

const PATH = '/lists'

/** The lists of one's area as they stood at the end of a day, and the way back to today (F8). */
export const ListsThen = async ({ view, after }: { view: ListsThenView; after: string | undefined }) => {
  const { day, lines, next } = view
  const t = await getTranslations('lists.past')
  const past = await getTranslations('history.past')
  const today = <TextLink href={PATH}>{past('today')}</TextLink>
  if (day === null) {
    return (
      <Notice tone="bad" title={past('unreadable')}>
        {today}
      </Notice>
    )
  }
  const said = dayInWords(day)
  return (
    <>
      <Notice tone="warning" title={t('said', { day: said })}>
        <p>{t('saidHint')}</p>
        <p>{today}</p>
      </Notice>
      <ListsTable lines={lines} then={said} />
      <Pagination
        previous={after === undefined ? null : pageHref(PATH, { asOf: said })}
        next={next === null ? null : pageHref(PATH, { asOf: said }, next)}
      />
    </>
  )
}
