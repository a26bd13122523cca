import { useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { JournalRecord } from '@/components/journal/journal-record'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { type Role, ROLES } from '@/lib/domain/access/actor'
import type { PlaceName } from '@/lib/domain/place/place'
import type { RecordView } from '@/lib/features/journal/view'
import { momentInWords } from '@/lib/platform/words'

interface Row {
  readonly chain: string
  readonly chainName: string
  readonly seq: number
  readonly at: Date
  readonly record: RecordView
  /** The beginning of the entry's seal. */
  readonly hash: string
  readonly who: PlaceName
  readonly role: string
  readonly place: string
  readonly reason: string | null
  readonly words: string
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

/** What was done, newest first; place and record lead to their own entries. */
export const JournalTable = ({ events }: { events: readonly Row[] }) => {
  const t = useTranslations('journal.page')
  const role = useTranslations('access.role')
  const nameOf = useOfficerName()
  const who = ({ role: office, who: hand, place }: Row) =>
    office === 'SYSTEM' ? t('system') : `${nameOf(hand)}, ${isRole(office) ? role(office) : office}, ${place}`
  return (
    <Table
      caption={t('title')}
      captionHidden
      stack
      rows={events}
      rowKey={({ chain, seq }) => `${chain} ${seq}`}
      empty={<Empty title={t('none')}>{t('noneHint')}</Empty>}
      columns={[
        { key: 'when', heading: t('when'), cell: ({ at }) => momentInWords(at) },
        {
          key: 'what',
          heading: t('what'),
          rowHeading: true,
          cell: ({ words, reason }) => (
            <>
              {words}
              {reason === null ? null : <p className="small">{t('reason', { reason })}</p>}
            </>
          ),
        },
        { key: 'who', heading: t('who'), cell: who },
        {
          key: 'record',
          heading: t('record'),
          cell: ({ record, chain, chainName, seq, hash }) => (
            <>
              <JournalRecord record={record} />
              <div className="small">
                <TextLink href={`/journal?place=${chain}`}>
                  {t('number', { place: chainName, seq: String(seq) })}
                </TextLink>{' '}
                <code>{hash}</code>
              </div>
            </>
          ),
        },
      ]}
    />
  )
}
