import { type Chance, happens, oneOf } from './chance'
import { tableCells } from './tables'

/** A name in both languages, spelled by a person and never transliterated by machine. */
export interface FullName {
  readonly en: string
  readonly hi: string
}

/** What a family calls itself: everybody bears the surname, or the men and women bear second names of their own. */
export interface House {
  readonly surname: FullName | null
}

type Part = 'man' | 'woman' | 'after-man' | 'after-woman' | 'after-girl' | 'surname'

const book = (): Readonly<Record<Part, readonly FullName[]>> => {
  const rows = tableCells('names/himachal.csv')
  const of = (part: Part) => rows.flatMap(([kind, en = '', hi = '']) => (kind === part ? [{ en, hi }] : []))
  return {
    man: of('man'),
    woman: of('woman'),
    'after-man': of('after-man'),
    'after-woman': of('after-woman'),
    'after-girl': of('after-girl'),
    surname: of('surname'),
  }
}

let opened: ReturnType<typeof book> | undefined
const names = (part: Part): readonly FullName[] => (opened ??= book())[part]

const joined = (first: FullName, second: FullName): FullName => ({
  en: `${first.en} ${second.en}`,
  hi: `${first.hi} ${second.hi}`,
})

/** A house of its own: a surname, or second names. Surnames tell of castes, so only families of no listed one bear any here. */
export const houseName = (chance: Chance, bearsSurname: boolean): House => ({
  surname: bearsSurname && happens(chance, 75) ? oneOf(chance, names('surname')) : null,
})

/** A man or a boy of the house, unlike the names that are taken already. */
export const manOf = (chance: Chance, { surname }: House, taken: ReadonlySet<string>): FullName =>
  unlike(chance, names('man'), taken, surname ?? oneOf(chance, names('after-man')))

/** A woman or a girl of the house; who is or was married is called Devi where the house has no surname. */
export const womanOf = (chance: Chance, { surname }: House, taken: ReadonlySet<string>, married: boolean): FullName => {
  const [second] = names(married ? 'after-woman' : 'after-girl')
  return unlike(
    chance,
    names('woman'),
    taken,
    married || !surname ? (second ?? oneOf(chance, names('surname'))) : surname,
  )
}

const unlike = (
  chance: Chance,
  firsts: readonly FullName[],
  taken: ReadonlySet<string>,
  second: FullName,
): FullName => {
  const free = firsts.filter(({ en }) => ![...taken].some((name) => name.startsWith(`${en} `)))
  return joined(oneOf(chance, free), second)
}
