import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { RecordView } from '@/lib/features/journal/view'

/** What an entry is about, by its number or name, with the way to its page and to all its entries. */
export const JournalRecord = ({ record: { key, kind, number, name, place, href } }: { record: RecordView }) => {
  const t = useTranslations('journal')
  const locale = useLocale()
  const called = [place, number, name && readIn(name[locale], locale)].filter((part) => part !== null).join(', ')
  const words = `${kind === null ? t('page.record') : t(`record.${kind}`)} ${called}`.trim()
  return (
    <>
      {href === null ? words : <TextLink href={href}>{words}</TextLink>}
      <div className="small">
        <TextLink href={`/journal?subject=${encodeURIComponent(key)}`}>{t('page.entries')}</TextLink>
      </div>
    </>
  )
}
