import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { MeetingLine } from '@/lib/features/lists/view'
import { countInWords, dayInWords } from '@/lib/platform/words'

/** The meetings called for the list; failed ones stay. */
export const ListMeetings = async ({ meetings, linked }: { meetings: readonly MeetingLine[]; linked: boolean }) => {
  if (meetings.length === 0) return null
  const t = await getTranslations('meetings')
  return (
    <Table
      caption={t('page.ofList')}
      rows={meetings}
      rowKey={({ id }) => id}
      stack
      columns={[
        {
          key: 'number',
          heading: t('field.number'),
          rowHeading: true,
          cell: ({ id, number, kind }) => {
            const called = t('page.numbered', { number, kind: t(`kind.${kind}`) })
            return linked ? <TextLink href={`/meetings/${id}`}>{called}</TextLink> : called
          },
        },
        { key: 'heldOn', heading: t('field.meetingOn'), cell: ({ heldOn }) => dayInWords(heldOn) },
        { key: 'venue', heading: t('field.venue'), cell: ({ venue }) => venue },
        {
          key: 'stage',
          heading: t('field.stage'),
          cell: ({ stage }) => (
            <Tag tone={stage === 'SIGNED' ? 'good' : stage === 'FAILED' ? 'warning' : 'info'}>
              {t(`stage.${stage}`)}
            </Tag>
          ),
        },
        {
          key: 'present',
          heading: t('field.presentRequired'),
          cell: ({ present, required }) =>
            required === null ? '–' : `${countInWords(present)} / ${countInWords(required)}`,
        },
      ]}
    />
  )
}
