import type { ColumnGroup } from '@/lib/domain/export/columns'
import type { OwnQuestion, QuestionChoice } from '@/lib/domain/question/question'

/** A question of the State's own as it stands in one export: its answers, or that they are not for the office. */
export interface AskedAnswers {
  readonly key: string
  readonly showing: 'WHOLE' | 'NOT'
}

/** A column of answers: the question in the words of its newest version, with every choice that was ever offered. */
export interface OwnColumn extends Pick<OwnQuestion, 'key' | 'of' | 'kind' | 'en' | 'hi'> {
  readonly choices: readonly QuestionChoice[]
}

interface Parted {
  readonly seen: readonly OwnQuestion[]
  readonly closed: readonly OwnQuestion[]
}

/** What becomes of the State's own questions when their group is asked for. */
export const askedAnswers = (groups: readonly ColumnGroup[], { seen, closed }: Parted): readonly AskedAnswers[] =>
  groups.includes('OWN')
    ? [
        ...seen.map(({ key }) => ({ key, showing: 'WHOLE' as const })),
        ...closed.map(({ key }) => ({ key, showing: 'NOT' as const })),
      ]
    : []

const OWN = 'own.'

/** `own.goats`, `own.illness:NOT`: how they are kept beside the other columns. */
export const answersCode = ({ key, showing }: AskedAnswers): string => `${OWN}${key}${showing === 'NOT' ? ':NOT' : ''}`

/** The questions behind the codes of an export. */
export const answersOfCodes = (codes: readonly string[]): readonly AskedAnswers[] =>
  codes
    .filter((code) => code.startsWith(OWN))
    .map((code) => {
      const [key = '', part] = code.slice(OWN.length).split(':')
      return { key, showing: part === 'NOT' ? 'NOT' : 'WHOLE' }
    })

/** The columns of the answers that were asked for and may still be seen today. */
export const ownColumns = (
  asked: readonly AskedAnswers[],
  { seen }: Parted,
  all: readonly OwnQuestion[],
): readonly OwnColumn[] =>
  seen
    .filter(({ key }) => asked.some((one) => one.key === key && one.showing === 'WHOLE'))
    .map(({ key, of, kind, en, hi }) => ({
      ...{ key, of, kind, en, hi },
      choices: all.filter((one) => one.key === key).flatMap(({ choices }) => choices),
    }))
