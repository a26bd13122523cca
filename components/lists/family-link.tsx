import { useLocale } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { RowView } from '@/lib/features/lists/view'

/** The family of a row by its head, with the guardian's name; leads to its application where that is the reader's. */
export const FamilyLink = ({ row: { applicationId, head, guardian, isHere } }: { row: RowView }) => {
  const locale = useLocale()
  const called = locale === 'hi' ? (head.hi ?? head.en) : head.en
  return (
    <>
      {isHere ? <TextLink href={`/applications/${applicationId}`}>{called}</TextLink> : called}
      {guardian ? <span className="muted small"> {guardian[locale]}</span> : null}
    </>
  )
}
