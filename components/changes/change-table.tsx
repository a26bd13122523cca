import { useLocale, useTranslations } from 'next-intl'
import { useOfficerName } from '@/components/accounts/officer-name'
import { useFactWords } from '@/components/households/fact-words'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ChangeRow } from '@/lib/features/changes/view'
import { momentInWords } from '@/lib/platform/words'

const TONES = { PENDING: 'warning', ACCEPTED: 'good', REFUSED: 'bad', WITHDRAWN: 'neutral' } as const

/** The queue: whose family, which facts, asked by whom and since when. */
export const ChangeTable = ({ caption, rows }: { caption: string; rows: readonly ChangeRow[] }) => {
  const t = useTranslations('changes')
  const officer = useOfficerName()
  const locale = useLocale()
  const factWords = useFactWords()
  const columns: readonly Column<ChangeRow>[] = [
    {
      key: 'household',
      heading: t('page.household'),
      rowHeading: true,
      cell: ({ id, head, number }) => (
        <>
          <TextLink href={`/changes/${id}`}>{head[locale]}</TextLink> <div className="reference small">{number}</div>
        </>
      ),
    },
    {
      key: 'fields',
      heading: t('page.fact'),
      cell: ({ fields }) => fields.map(({ field, serial }) => factWords(field, serial)).join(', '),
    },
    {
      key: 'asked',
      heading: t('page.asked'),
      cell: ({ askedBy, askedAt }) => (
        <>
          {officer(askedBy)}
          <div className="small muted">{momentInWords(askedAt)}</div>
        </>
      ),
    },
    {
      key: 'stage',
      heading: t('page.decide'),
      cell: ({ stage }) => <Tag tone={TONES[stage]}>{t(`stage.${stage}`)}</Tag>,
    },
  ]
  return <Table caption={caption} captionHidden stack columns={columns} rows={rows} rowKey={({ id }) => id} />
}
