import { useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { AsWritten } from '@/components/imports/as-written'
import { StageTag } from '@/components/imports/stage-tag'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ImportRow } from '@/lib/features/imports/view/row'
import { countInWords, momentInWords } from '@/lib/platform/words'

/** The files of the area, newest first: what, whose, where it stands, what became of its rows. */
export const ImportsTable = ({ rows }: { rows: readonly ImportRow[] }) => {
  const t = useTranslations('imports')
  const officer = useOfficerName()
  const files = useTranslations('files')
  return (
    <Table
      caption={t('page.title')}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t('page.none')} />}
      columns={[
        {
          key: 'file',
          heading: t('table.file'),
          rowHeading: true,
          cell: ({ id, fileName }) => (
            <TextLink href={`/imports/${id}`}>
              <AsWritten>{fileName}</AsWritten>
            </TextLink>
          ),
        },
        { key: 'stage', heading: t('table.stage'), cell: ({ stage }) => <StageTag stage={stage} /> },
        { key: 'content', heading: t('table.content'), cell: ({ content }) => t(`contents.${content}`) },
        { key: 'sender', heading: t('table.sender'), cell: ({ sender }) => <AsWritten>{sender}</AsWritten> },
        {
          key: 'rows',
          heading: t('table.rows'),
          cell: ({ rows: counts }) =>
            counts === null ? (
              <span className="muted">{t('table.notRead')}</span>
            ) : (
              files(counts.done ? 'rows.done' : 'rows.foreseen', {
                all: countInWords(counts.all),
                taken: countInWords(counts.taken),
                returned: countInWords(counts.returned),
                asked: counts.asked,
              })
            ),
        },
        { key: 'who', heading: t('table.who'), cell: ({ who }) => officer(who) },
        { key: 'at', heading: t('table.at'), cell: ({ at }) => momentInWords(at) },
      ]}
    />
  )
}
