import { useLocale, useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Role } from '@/lib/domain/access/actor'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'

interface Row {
  readonly id: string
  readonly login: string
  readonly en: string
  readonly hi: string
  readonly disabled: boolean
  readonly postings: readonly { readonly id: string; readonly role: Role; readonly place: PlacePath }[]
}

interface Props {
  readonly people: readonly Row[]
  readonly places: Readonly<Record<PlacePath, PlaceName>>
}

/** Who may sign in, and as what. */
export const PeopleTable = ({ people, places }: Props) => {
  const t = useTranslations('accounts.page.people')
  const role = useTranslations('access.role')
  const locale = useLocale()
  const words = ({ role: office, place }: Row['postings'][number]) =>
    `${role(office)}, ${places[place]?.[locale] ?? place}`
  return (
    <Table
      caption={t('title')}
      captionHidden
      stack
      rows={people}
      rowKey={({ id }) => id}
      rowTone={({ disabled }) => (disabled ? 'muted' : undefined)}
      empty={<Empty title={t('none')}>{t('noneHint')}</Empty>}
      columns={[
        {
          key: 'name',
          heading: t('name'),
          rowHeading: true,
          cell: (person) => <TextLink href={`/people/${person.id}`}>{person[locale]}</TextLink>,
        },
        { key: 'login', heading: t('login'), cell: ({ login }) => login },
        {
          key: 'postings',
          heading: t('postings'),
          cell: ({ postings }) => (postings.length === 0 ? t('noPosting') : postings.map(words).join('; ')),
        },
        {
          key: 'state',
          heading: t('state'),
          cell: ({ disabled }) =>
            disabled ? <Tag tone="bad">{t('disabled')}</Tag> : <Tag tone="good">{t('open')}</Tag>,
        },
      ]}
    />
  )
}
