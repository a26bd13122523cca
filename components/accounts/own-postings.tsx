import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Tag } from '@/components/ui/tag'
import type { Role } from '@/lib/domain/access/actor'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import { switchPostingAction } from '@/lib/features/accounts/actions'

interface Props {
  readonly postings: readonly {
    readonly id: string
    readonly role: Role
    readonly place: PlacePath
    readonly current: boolean
  }[]
  readonly places: Readonly<Record<PlacePath, PlaceName>>
}

/** The offices held today: which one is in use, and the change to another. */
export const OwnPostings = ({ postings, places }: Props) => {
  const t = useTranslations('accounts.page.account')
  const role = useTranslations('access.role')
  const locale = useLocale()
  return (
    <ul className="stack">
      {postings.map((posting) => (
        <li key={posting.id}>
          <p>
            {role(posting.role)}, {places[posting.place]?.[locale] ?? posting.place}{' '}
            {posting.current ? <Tag tone="good">{t('now')}</Tag> : null}
          </p>
          {posting.current ? null : (
            <ActionForm action={switchPostingAction} hidden={{ postingId: posting.id }} submitLabel={t('switch')} />
          )}
        </li>
      ))}
    </ul>
  )
}
