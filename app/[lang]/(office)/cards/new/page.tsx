import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CardSheet } from '@/components/cards/card-sheet'
import { Refused } from '@/components/cards/refused'
import { ActionForm } from '@/components/form/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { issueCardAction } from '@/lib/features/cards/actions'
import { prepareCard } from '@/lib/features/cards/queries'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cards.page'))('newTitle'),
})

export default async function NewCardPage({ searchParams }: { searchParams: Promise<{ application?: string }> }) {
  const prepared = await prepareCard((await searchParams).application ?? '')
  if (!prepared) absent()
  const t = await getTranslations('cards.page')
  return (
    <>
      <Breadcrumbs items={[{ label: t('back'), href: '/cards' }]} />
      <PageHeading title={t('newTitle')}>{t('newLead')}</PageHeading>
      {'refusal' in prepared ? (
        <>
          <Refused refusal={prepared.refusal} title={t('cannot')} />
          {prepared.refusal.code === 'cards.duplicateOpen' ? (
            <Button href={`/duplicates?household=${prepared.householdId}`}>{t('openDuplicates')}</Button>
          ) : null}
          {prepared.refusal.code === 'cards.otherCardOpen' ? (
            <Button href="/reviews">{t('openQuestions')}</Button>
          ) : null}
        </>
      ) : (
        <>
          <CardSheet card={prepared.card} />
          <ActionForm
            action={issueCardAction}
            hidden={{ applicationId: prepared.id, digest: prepared.digest }}
            version={prepared.version}
            submitLabel={t('newButton')}
            secondary={
              <Button href="/cards" variant="link">
                {t('back')}
              </Button>
            }
          />
        </>
      )}
    </>
  )
}
