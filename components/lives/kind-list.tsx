import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { TOLD_KINDS } from '@/lib/domain/life/kinds'

/** Everything that may have happened, each with one sentence. */
export const KindList = ({ householdId }: { householdId: string }) => {
  const t = useTranslations('lives')
  return (
    <ul className="grid gap-4 md:grid-cols-2 list-none p-0">
      {TOLD_KINDS.map((kind) => (
        <li key={kind}>
          <p>
            <strong>
              <TextLink href={`/households/${householdId}/life/${kind}`}>{t(`kind.${kind}`)}</TextLink>
            </strong>
          </p>
          <p className="muted">{t(`lead.${kind}`)}</p>
        </li>
      ))}
    </ul>
  )
}
