import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Role } from '@/lib/domain/access/actor'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import { endOtherSessionsAction, endSessionAction } from '@/lib/features/accounts/actions'
import { deviceName } from '@/lib/features/accounts/view'
import { momentInWords } from '@/lib/platform/words'

interface Session {
  readonly id: string
  readonly device: string
  readonly since: Date
  readonly role: Role
  readonly place: PlacePath
  readonly current: boolean
}

interface Props {
  readonly sessions: readonly Session[]
  readonly places: Readonly<Record<PlacePath, PlaceName>>
}

/** Every browser in which one is signed in, and the way to end it from here. */
export const OwnSessions = ({ sessions, places }: Props) => {
  const t = useTranslations('accounts.page.account')
  const role = useTranslations('access.role')
  const locale = useLocale()
  const device = (session: Session) => deviceName(session.device) ?? t('unknownDevice')
  return (
    <>
      <Table
        caption={t('sessions')}
        captionHidden
        stack
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'device', heading: t('device'), rowHeading: true, cell: device },
          { key: 'since', heading: t('since'), cell: ({ since }) => momentInWords(since) },
          {
            key: 'posting',
            heading: t('posting'),
            cell: (session) => `${role(session.role)}, ${places[session.place]?.[locale] ?? session.place}`,
          },
          {
            key: 'end',
            heading: t('end'),
            cell: (session) =>
              session.current ? (
                <Tag tone="good">{t('thisOne')}</Tag>
              ) : (
                <ActionForm
                  action={endSessionAction}
                  hidden={{ sessionId: session.id }}
                  submitLabel={
                    <>
                      {t('end')}
                      <span className="sr-only">: {device(session)}</span>
                    </>
                  }
                />
              ),
          },
        ]}
      />
      {sessions.length > 1 ? <ActionForm action={endOtherSessionsAction} submitLabel={t('endOthers')} /> : null}
    </>
  )
}
