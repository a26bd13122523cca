import { useLocale } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { RowView } from '@/lib/features/lists/view'

/** The family of a row by its head, with the guardian's name; leads to its application. */
export const FamilyLink = ({ row: { applicationId, head, guardian } }: { row: RowView }) => {
  const locale = useLocale()
  return (
    <>
      <TextLink href={`/applications/${applicationId}`}>{locale === 'hi' ? (head.hi ?? head.en) : head.en}</TextLink>
      {guardian ? <span className="muted small"> {guardian[locale]}</span> : null}
    </>
  )
}
