import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly old: {
    readonly id: string
    readonly number: string
    readonly on: PlainDate
    readonly why: 'MERGED' | 'UNDONE' | 'MOVED'
  }
}

/** Says which old number led here and why, and leads back to what was kept under it (F2). */
export const CameFrom = ({ old: { id, number, on, why } }: Props) => {
  const t = useTranslations('lives.cameFrom')
  return (
    <Notice>
      <p>{t(why, { number, day: dayInWords(on) })}</p>
      <p>
        <TextLink href={`/households/${id}?old=yes`}>{t('show')}</TextLink>
      </p>
    </Notice>
  )
}
