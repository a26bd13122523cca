import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { ForeseenFamily } from '@/lib/features/lives/view/foreseen'
import type { Note } from '@/lib/domain/life/consequences'

interface Props {
  readonly foreseen: {
    readonly families: readonly ForeseenFamily[]
    readonly notes: readonly (Note | 'CERTIFICATE')[]
    readonly elsewhere: string | null
    readonly differs: string | null
  }
}

/** What else follows from an event, or that it asks nobody anything; nothing is drawn where nothing is to be said. */
export const ForeseenNotes = ({ foreseen: { notes, elsewhere, differs, families } }: Props) => {
  const t = useTranslations('lives')
  const asks = families.some(({ raised, asked }) => raised.length + asked.length > 0)
  const lines = [
    ...notes.map((note) => t(`note.${note}`)),
    ...(elsewhere === null ? [] : [t('note.ELSEWHERE', { number: elsewhere })]),
    ...(differs === null ? [] : [t('page.differs', { reason: differs })]),
    ...(asks ? [] : [t('page.noneRaised')]),
  ]
  return lines.length === 0 ? null : (
    <Notice>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
