import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { MergeForm, PartForm, UndoForm } from '@/components/duplicates/decide-forms'
import { FamilySection } from '@/components/duplicates/family-section'
import { GroundsTable } from '@/components/duplicates/grounds-table'
import { PairNotices } from '@/components/duplicates/pair-notices'
import { ReviewKeys } from '@/components/duplicates/review-keys'
import { SaidNotice } from '@/components/duplicates/said-notice'
import { SidesTable } from '@/components/duplicates/sides-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { CANDIDATE_FROM } from '@/lib/domain/matching/compare'
import { UNDECIDED_STAGES } from '@/lib/domain/matching/pair'
import { showPair } from '@/lib/features/duplicates/queries/pair'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('duplicates.page'))('pair'),
})

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ done?: string }>
}

export default async function DuplicatePage({ params, searchParams }: Props) {
  const pair = await showPair((await params).id)
  if (!pair) absent()
  const t = await getTranslations('duplicates.page')
  const locale = await getLocale()
  const { left, right, score, grounds, mayDecide, mayUndo, next, stage } = pair
  const onward = next && { key: 'N', label: t(next.again ? 'again' : 'next'), to: { href: `/duplicates/${next.id}` } }
  const open = UNDECIDED_STAGES.includes(stage)
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: '/duplicates' }]} />
      <PageHeading
        caption={t('pair')}
        title={t('pairOf', { left: left.name[locale], right: right.name[locale] })}
        actions={
          onward ? (
            <Button variant="secondary" href={onward.to.href}>
              {onward.label}
            </Button>
          ) : null
        }
      />
      {mayDecide || onward ? (
        <ReviewKeys
          keys={[
            ...(mayDecide
              ? [
                  { key: 'D', label: t('keyDifferent'), to: { box: 'reason' } },
                  { key: 'S', label: t('keySame'), to: { box: 'mergeReason' } },
                  { key: '1', label: t('keepLeft'), to: { box: 'keep', value: 'LEFT' } },
                  { key: '2', label: t('keepRight'), to: { box: 'keep', value: 'RIGHT' } },
                ]
              : []),
            ...(onward ? [onward] : []),
          ]}
          words={{ title: t('keys'), off: t('keysOff'), on: t('keysOn') }}
        />
      ) : null}
      <PairNotices pair={pair} done={(await searchParams).done} />
      <SaidNotice said={pair.said} />
      <section aria-labelledby="sides" className="flow">
        <h2 id="sides">{t('sides')}</h2>
        <SidesTable pair={pair} />
      </section>
      <section aria-labelledby="why" className="flow">
        <h2 id="why">{t('why')}</h2>
        <p>{t('whyLead', { score, from: CANDIDATE_FROM })}</p>
        <GroundsTable grounds={grounds} />
      </section>
      {pair.family ? <FamilySection id={pair.id} family={pair.family} /> : null}
      {mayDecide ? (
        <section aria-labelledby="decide" className="flow">
          <h2 id="decide">{t(pair.family ? 'decideOne' : 'decide')}</h2>
          <PartForm pair={pair} />
          <MergeForm pair={pair} />
        </section>
      ) : null}
      {open && !mayDecide ? <Notice>{t('mayNot')}</Notice> : null}
      {mayUndo ? <UndoForm pair={pair} /> : null}
    </>
  )
}
