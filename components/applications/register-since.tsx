import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { ApplicationView } from '@/lib/features/applications/view/application'
import { dayInWords } from '@/lib/platform/words'

/** What the register says otherwise than the application by now: above all that whom it names died or left. */
export const RegisterSince = async ({ view: { householdChanged, gone, readsRegister } }: { view: ApplicationView }) => {
  const t = await getTranslations('applications.page')
  const locale = await getLocale()
  if (!householdChanged && !gone) return null
  return (
    <Notice tone="warning">
      {gone ? (
        <p>
          <strong>{t('gone', { name: gone.name[locale], cause: gone.cause, day: dayInWords(gone.on) })}</strong>{' '}
          {gone.question && readsRegister ? (
            <TextLink href={`/reviews/${gone.question}`}>{t('goneQuestion')}</TextLink>
          ) : null}
        </p>
      ) : null}
      <p>{t('householdChanged')}</p>
    </Notice>
  )
}
