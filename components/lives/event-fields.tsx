import { useTranslations } from 'next-intl'
import { CertificateFields } from '@/components/lives/certificate-fields'
import { NewcomerFields } from '@/components/lives/newcomer-fields'
import { RelationFields } from '@/components/lives/relation-fields'
import { WhoFields } from '@/components/lives/who-fields'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { RELATIONS } from '@/lib/domain/household/household'
import { ADDED_CAUSES, type ToldKind, MERGED_APPLICATIONS } from '@/lib/domain/life/kinds'
import type { Choosable, OnCertificate } from '@/lib/features/lives/view/people'

export interface EventFacts {
  readonly kind: ToldKind
  readonly members: readonly Choosable[]
  readonly holdsCard: boolean
  /** Numbers of the applications that still compete or wait for their card. */
  readonly running: readonly string[]
  readonly certificate: string
  readonly listed: readonly OnCertificate[]
}

const MOST_COMING = 4

/** What is asked of this kind of event and of no other. */
export const EventFields = ({ kind, members, holdsCard, running, certificate, listed }: EventFacts) => {
  const t = useTranslations('lives')
  const words = useTranslations('households')
  const leaving = (
    <RelationFields
      legend={t('page.relationsLeaving')}
      hint={t('page.relationsLeavingHint')}
      members={members}
      open={t('page.asBefore')}
    />
  )
  const coming = (rows: number) =>
    listed.length > 0 ? (
      <CertificateFields
        listed={listed}
        legend={t('page.taken')}
        hint={t('page.takenHint')}
        out={t('page.notComing')}
      />
    ) : (
      <NewcomerFields rows={rows} />
    )
  const paper = (
    <Field name="certificate" label={t('field.certificate')} required defaultValue={certificate} maxLength={40} />
  )
  switch (kind) {
    case 'BIRTH':
      return <NewcomerFields rows={1} born />
    case 'MEMBER_ADDED':
      return (
        <>
          <Choice
            name="cause"
            kind="radio"
            required
            legend={t('field.cause')}
            options={ADDED_CAUSES.map((cause) => ({ value: cause, label: t(`cause.${cause}`) }))}
          />
          <NewcomerFields rows={1} />
        </>
      )
    case 'MARRIAGE_IN':
      return (
        <>
          {paper}
          {coming(1)}
        </>
      )
    case 'MOVE_IN':
      return (
        <>
          {paper}
          {coming(MOST_COMING)}
          <DateField name="temporaryUntil" label={t('field.temporaryUntil')} hint={t('field.temporaryHint')} />
        </>
      )
    case 'DEATH':
    case 'ENTERED_WRONGLY':
      return (
        <>
          <WhoFields legend={t('page.who')} members={members} />
          {leaving}
        </>
      )
    case 'MARRIAGE_OUT':
      return (
        <>
          <WhoFields legend={t('page.who')} members={members} />
          <Field name="other" label={t('field.other')} hint={t('field.otherOptionalHint')} maxLength={40} />
          <Select
            name="otherRelation"
            label={t('field.otherRelation')}
            placeholder={t('page.chooseRelation')}
            options={RELATIONS.filter((code) => code !== 'HEAD').map((code) => ({
              value: code,
              label: words(`relation.${code}`),
            }))}
          />
          <Field name="bound" label={t('field.bound')} hint={t('field.boundHint')} width="full" maxLength={200} />
          {leaving}
        </>
      )
    case 'MOVE_OUT':
      return (
        <>
          <WhoFields legend={t('page.movers')} members={members} several />
          <Field name="bound" label={t('field.bound')} hint={t('field.boundHint')} width="full" maxLength={200} />
          {leaving}
        </>
      )
    case 'HEAD_CHANGE':
      return <RelationFields legend={t('page.relationsHead')} members={members} open={t('page.chooseRelation')} />
    case 'SPLIT':
      return (
        <>
          <WhoFields legend={t('page.apart')} members={members} several />
          <Field name="houseNo" label={t('field.houseNo')} width="short" maxLength={40} />
          <RelationFields
            legend={t('page.relationsSplit')}
            hint={t('page.relationsSplitHint')}
            members={members}
            open={t('page.asBefore')}
          />
        </>
      )
    case 'MERGE':
      return (
        <>
          <Field name="other" label={t('field.other')} hint={t('field.otherHint')} required maxLength={40} />
          <RelationFields
            legend={t('page.relationsMerge')}
            members={members}
            open={t('page.chooseRelation')}
            headless
          />
          {running.length > 0 ? (
            <Choice
              name="application"
              kind="radio"
              required
              legend={t('field.application', { number: running.join(', ') })}
              options={MERGED_APPLICATIONS.map((code) => ({
                value: code,
                label: t(`application.${code}`),
                hint: t(`application.${code}_hint`),
              }))}
            />
          ) : null}
          {holdsCard ? (
            <Choice
              name="surrender"
              kind="checkbox"
              legend={t('field.surrender')}
              options={[{ value: 'yes', label: t('field.surrenderYes') }]}
            />
          ) : null}
        </>
      )
  }
}
