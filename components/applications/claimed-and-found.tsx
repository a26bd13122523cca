import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentsList } from '@/components/applications/documents-list'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { ApplicationView } from '@/lib/features/applications/view/application'
import { dayInWords, momentInWords, rupeesInWords } from '@/lib/platform/words'

/** Field by field: what the family says and what the officer found (F54), and the signature under it (F57). */
export const ClaimedAndFound = async ({ view }: { view: ApplicationView }) => {
  const t = await getTranslations('applications')
  const locale = await getLocale()
  const { paper, finding } = view
  const meal = (insecure: boolean | 'unknown') =>
    insecure === 'unknown' ? t('page.notSaid') : insecure ? t('page.mealYes') : t('page.mealNo')
  const groups = (codes: readonly VulnerabilityGroup[]) =>
    codes.length === 0 ? t('page.noGroup') : codes.map((group) => t(`group.${group}`)).join('; ')
  const sign = paper.signedBy === null ? t('page.notSaid') : t(`sign.${paper.signedBy}`)
  const signed = paper.witness === null ? sign : t('page.withWitness', { sign, witness: paper.witness })
  const rows = [
    {
      key: 'income',
      subject: t('field.declaredIncome'),
      claimed: view.declaredIncome === null ? t('page.notSaid') : rupeesInWords(view.declaredIncome),
      found: finding && rupeesInWords(finding.foundIncome),
    },
    {
      key: 'meals',
      subject: t('field.mealInsecure'),
      claimed: meal(view.mealInsecure),
      found: finding && meal(finding.mealInsecure),
    },
    {
      key: 'groups',
      subject: t('page.groups'),
      claimed: groups(view.groups),
      found: finding && groups(finding.groups),
    },
    {
      key: 'papers',
      subject: t('page.papers'),
      claimed: <DocumentsList documents={view.documents} />,
      found: finding && (finding.papersSeen.map((kind) => t(`document.${kind}`)).join('; ') || t('page.noGroup')),
    },
    {
      key: 'word',
      subject: t('page.whoSpeaks'),
      claimed: [t(`entryMode.${paper.entryMode}`), paper.statedBy ?? t('page.notSaid'), signed].join('; '),
      found: finding && (finding.noDuplicate ? t('page.duplicateNone') : t('page.duplicateFound')),
    },
  ]
  return (
    <>
      <Table
        caption={t('page.factByFact')}
        captionHidden
        stack
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'subject', heading: t('page.subject'), rowHeading: true, cell: ({ subject }) => subject },
          { key: 'claimed', heading: t('page.claimed'), cell: ({ claimed }) => claimed },
          ...(finding
            ? [{ key: 'found', heading: t('page.found'), cell: ({ found }: (typeof rows)[number]) => found }]
            : []),
        ]}
      />
      {finding ? (
        <Notice
          tone={finding.recommended ? 'good' : 'warning'}
          title={t(`recommendation.${finding.recommended ? 'RECOMMENDED' : 'NOT_RECOMMENDED'}`)}
        >
          {finding.remarks === '' ? null : <p>{finding.remarks}</p>}
          <p>{t('page.visited', { day: dayInWords(finding.visitedOn) })}</p>
          <p className="small">
            {t('page.signature', {
              officer: finding.officer[locale],
              when: momentInWords(new Date(finding.signedAt)),
              digest: finding.digest.slice(0, 16),
            })}
          </p>
        </Notice>
      ) : null}
    </>
  )
}
