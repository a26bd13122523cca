import { useTranslations } from 'next-intl'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { APPLICATION_STAGES } from '@/lib/domain/application/stages'
import { CARD_STAGES } from '@/lib/domain/card/stages'
import { momentInWords } from '@/lib/platform/words'

interface Tie {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly on: Date
  readonly version: number | null
  readonly edition: number | null
}

interface Shown {
  readonly householdId: string
  readonly ties: readonly Tie[]
  /** Whether the page shows a past day: the stage is that of the day, and says so. */
  readonly past: boolean
}

interface Props extends Shown {
  readonly title: string
  readonly none: string
  /** Where one of them is shown, before its id. */
  readonly path: string
  readonly stage: (code: string) => string
}

const HouseholdTies = ({ householdId, title, none, path, ties, past, stage }: Props) => {
  const t = useTranslations('households.column')
  const rewritten = ties.some(({ edition }) => edition !== null && edition > 1)
  const versioned = ties.some(({ version }) => version !== null)
  const columns: readonly Column<Tie>[] = [
    {
      key: 'number',
      heading: title,
      rowHeading: true,
      cell: ({ id, number }) => (
        <TextLink href={`${path}/${id}`}>
          <span className="reference">{number}</span>
        </TextLink>
      ),
    },
    { key: 'stage', heading: t(past ? 'stageThen' : 'stage'), cell: (tie) => stage(tie.stage) },
    { key: 'on', heading: t('on'), cell: ({ on }) => momentInWords(on) },
    ...(rewritten
      ? [{ key: 'edition', heading: t('edition'), numeric: true, cell: ({ edition }: Tie) => edition }]
      : []),
    ...(versioned
      ? [
          {
            key: 'version',
            heading: t('version'),
            cell: ({ version }: Tie) =>
              version === null ? null : (
                <TextLink href={`/households/${householdId}?version=${version}`}>{version}</TextLink>
              ),
          },
        ]
      : []),
  ]
  return <Table caption={title} stack columns={columns} rows={ties} rowKey={({ id }) => id} empty={<p>{none}</p>} />
}

/** The household's applications, newest first. */
export const HouseholdApplications = (shown: Shown) => {
  const t = useTranslations()
  const stage = (code: string) => {
    const known = APPLICATION_STAGES.find((one) => one === code)
    return known ? t(`applications.stage.${known}`) : code
  }
  return (
    <HouseholdTies
      title={t('households.page.applications')}
      none={t('households.page.noApplications')}
      path="/applications"
      {...shown}
      stage={stage}
    />
  )
}

/** The household's ration cards of this portal, newest first. */
export const HouseholdCards = (shown: Shown) => {
  const t = useTranslations()
  const stage = (code: string) => {
    const known = CARD_STAGES.find((one) => one === code)
    return known ? t(`cards.stage.${known}`) : code
  }
  return (
    <HouseholdTies
      title={t('households.page.cards')}
      none={t('households.page.noCards')}
      path="/cards"
      {...shown}
      stage={stage}
    />
  )
}
