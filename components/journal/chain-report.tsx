import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Break } from '@/lib/domain/journal/chain'

interface Props {
  /** Null when the chain lies outside the reader's area. */
  readonly report: { readonly seq: number; readonly wrong: Break | null } | null
  readonly place: string
}

/** Whether a chain is unbroken, or its first broken link and what is wrong with it. */
export const ChainReport = ({ report, place }: Props) => {
  const t = useTranslations('journal')
  if (report === null) return <Notice tone="warning" live title={t('page.outside')} />
  if (report.wrong === null) return <Notice tone="good" live title={t('page.intact', { place, links: report.seq })} />
  return (
    <Notice tone="bad" live title={t('page.broken', { place, seq: String(report.seq) })}>
      <p>{t(`broken.${report.wrong}`)}</p>
    </Notice>
  )
}
