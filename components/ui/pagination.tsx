import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

interface Props {
  /** Address of the earlier page; absent on the first. */
  readonly previous?: string | null | undefined
  /** Address of the next page; absent on the last. */
  readonly next?: string | null | undefined
}

/** Previous and next in a list paged by key; shows nothing when everything fits on one page. */
export const Pagination = ({ previous, next }: Props) => {
  const t = useTranslations('site.pagination')
  if (!previous && !next) return null
  return (
    <nav aria-label={t('label')} className="pagination">
      {previous ? (
        <TextLink href={previous} rel="prev">
          <span aria-hidden>← </span>
          {t('previous')}
        </TextLink>
      ) : null}
      {next ? (
        <TextLink href={next} rel="next">
          {t('next')}
          <span aria-hidden> →</span>
        </TextLink>
      ) : null}
    </nav>
  )
}

/** The address of another page of the same list: the filters stay, only the key moves (`after` empty means the first page). */
export const pageHref = (
  path: string,
  filters: Readonly<Record<string, string | undefined>>,
  after?: string,
): string => {
  const kept = Object.entries({ ...filters, after }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`
}
