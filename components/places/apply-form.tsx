import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { Notice } from '@/components/ui/notice'
import { type Held, MOST_HELD } from '@/lib/domain/place/held'
import type { PlaceName } from '@/lib/domain/place/place'
import { applyPlacesAction } from '@/lib/features/places/actions'

interface Props {
  readonly id: string
  readonly seen: string
  readonly waits: boolean
  /** The places that would be struck off and under which something hangs. */
  readonly held: readonly (Held & { readonly called: PlaceName })[]
}

/**
 * Takes over what was shown, and nothing else. A place with families is struck off only when it is ticked by itself; a file
 * that strikes off many of them is no complete list and cannot be taken over.
 */
export const ApplyForm = ({ id, seen, waits, held }: Props) => {
  const t = useTranslations('places.page.look')
  const change = useTranslations('places.change')
  const refusal = useTranslations('places.refusal')
  const locale = useLocale()
  if (!waits) return <Notice tone="warning">{t('letGo')}</Notice>
  if (held.length > MOST_HELD) return <Notice tone="bad">{refusal('notWhole', { count: held.length })}</Notice>
  return (
    <ActionForm action={applyPlacesAction} hidden={{ id, seen }} submitLabel={t('apply')}>
      {held.length === 0 ? null : (
        <Choice
          name="confirmed"
          kind="checkbox"
          legend={change('held')}
          hint={change('heldHint')}
          options={held.map(({ path, called, ...counts }) => ({
            value: path,
            label: called[locale],
            hint: change('heldUnder', counts),
          }))}
        />
      )}
      <p>{t('applyHint')}</p>
    </ActionForm>
  )
}
