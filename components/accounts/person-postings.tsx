import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/ui/date-field'
import { Table } from '@/components/ui/table'
import type { Office } from '@/lib/domain/account/posting'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { endPostingAction } from '@/lib/features/accounts/actions'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly postings: readonly {
    readonly id: string
    readonly role: Office
    readonly place: PlacePath
    readonly order: string | null
    readonly from: PlainDate
    readonly until?: PlainDate | undefined
  }[]
  readonly places: Readonly<Record<PlacePath, PlaceName>>
  readonly today: PlainDate
  /** The posting under which the reader works: it is not ended here. */
  readonly ownPosting: string
}

/** Every posting of a person, newest first; those without a past last day may be ended. */
export const PersonPostings = ({ postings, places, today, ownPosting }: Props) => {
  const t = useTranslations('accounts')
  const p = useTranslations('accounts.page.person')
  const role = useTranslations('access.role')
  const locale = useLocale()
  const over = (until: PlainDate | undefined) => until !== undefined && until < today
  return (
    <Table
      caption={p('postings')}
      captionHidden
      stack
      rows={postings}
      rowKey={({ id }) => id}
      rowTone={({ until }) => (over(until) ? 'muted' : undefined)}
      columns={[
        { key: 'role', heading: p('role'), rowHeading: true, cell: (posting) => role(posting.role) },
        { key: 'place', heading: p('place'), cell: ({ place }) => places[place]?.[locale] ?? place },
        { key: 'from', heading: p('from'), cell: ({ from }) => dayInWords(from) },
        {
          key: 'until',
          heading: p('until'),
          cell: ({ until }) => (until === undefined ? p('openEnded') : dayInWords(until)),
        },
        { key: 'order', heading: p('order'), cell: ({ order }) => order ?? '–' },
        {
          key: 'end',
          heading: p('end'),
          cell: ({ id, until }) =>
            over(until) || id === ownPosting ? (
              '–'
            ) : (
              <ActionForm
                action={endPostingAction}
                fold={{ summary: p('end') }}
                hidden={{ postingId: id }}
                submitLabel={p('endSubmit')}
              >
                <DateField name="until" label={t('field.until')} defaultValue={today} required />
              </ActionForm>
            ),
        },
      ]}
    />
  )
}
