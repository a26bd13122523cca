import { between, type Chance, happens, oneOf } from '@/lib/caretaker/demonstration/chance'
import type { GuardianKind } from '@/lib/domain/household/family'
import type { Gender } from '@/lib/domain/household/household'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Book, BookName } from '@/tests/bench/duplicates/book'

/** A person as he or she is, not as somebody wrote it: names are lists of spellings, the birth is known to the day. */
export interface Soul {
  readonly id: number
  readonly home: number
  readonly name: readonly BookName[]
  readonly guardian: { readonly kind: GuardianKind; readonly name: readonly BookName[] }
  /** Of a wife: the name of her father, under which her parents' panchayat may still know her. */
  readonly father: readonly BookName[]
  readonly gender: Gender
  readonly born: PlainDate
  readonly village: number
}

const word = (en: string, hi: string): BookName => ({ en: [en], hi: [hi] })
const AFTER_MAN = [
  word('Kumar', 'कुमार'),
  word('Kumar', 'कुमार'),
  word('Singh', 'सिंह'),
  word('Singh', 'सिंह'),
  word('Ram', 'राम'),
  word('Lal', 'लाल'),
  word('Chand', 'चंद'),
]
const AFTER_WOMAN = [word('Devi', 'देवी'), word('Devi', 'देवी'), word('Devi', 'देवी'), word('Kumari', 'कुमारी')]

const PERSONS_A_VILLAGE = 220
const TEHSILS_A_DISTRICT = 12

/** The villages in which a people lives, by their numbers. */
export interface Land {
  readonly villages: number
  readonly at: (village: number) => PlacePath
}

/** A village for every 220 persons, so many of them a tehsil, twelve tehsils a district. */
export const landFor = (persons: number, villagesATehsil: number): Land => ({
  villages: Math.max(1, Math.ceil(persons / PERSONS_A_VILLAGE)),
  at: (village) => {
    const tehsil = Math.floor(village / villagesATehsil)
    return placePath(`2/${20 + Math.floor(tehsil / TEHSILS_A_DISTRICT)}/s${100 + tehsil}/v${1000 + village}`)
  },
})

/** First names as they fall: the usual ones often, the others seldom; those of the affidavits for a third of all. */
const first = (chance: Chance, names: readonly BookName[], book: Book): BookName =>
  happens(chance, 35)
    ? oneOf(chance, book.anybody)
    : (names[Math.floor(names.length * chance() ** 1.6)] ?? oneOf(chance, names))

const dayIn = (chance: Chance, year: number): PlainDate =>
  plainDate(
    `${year}-${String(between(chance, 1, 12)).padStart(2, '0')}-${String(between(chance, 1, 28)).padStart(2, '0')}`,
  )

/** A village people after village people: families of parents, children and at times a grandparent, and their neighbours. */
export const peopleOf = (chance: Chance, book: Book, persons: number, { villages }: Land): readonly Soul[] => {
  const souls: Soul[] = []
  let home = 0
  const man = (surname: BookName | null) => [first(chance, book.men, book), surname ?? oneOf(chance, AFTER_MAN)]
  const woman = (surname: BookName | null) =>
    happens(chance, 12)
      ? [first(chance, book.women, book)]
      : [first(chance, book.women, book), surname ?? oneOf(chance, AFTER_WOMAN)]
  while (souls.length < persons) {
    home += 1
    const village = Math.min(villages - 1, Math.floor(souls.length / PERSONS_A_VILLAGE))
    const surname = happens(chance, 35) ? oneOf(chance, book.surnames) : null
    const add = (soul: Omit<Soul, 'id' | 'home' | 'village'>) =>
      souls.push({ ...soul, id: souls.length, home, village })
    const grandfather = man(surname)
    const father = man(surname)
    const born = between(chance, 1945, 1996)
    add({
      name: father,
      guardian: { kind: 'SON_OF', name: grandfather },
      father: grandfather,
      gender: 'MALE',
      born: dayIn(chance, born),
    })
    const wifesFather = man(null)
    const wifeBorn = born + between(chance, -2, 8)
    add({
      name: woman(happens(chance, 30) ? surname : null),
      guardian: { kind: 'WIFE_OF', name: father },
      father: wifesFather,
      gender: 'FEMALE',
      born: dayIn(chance, wifeBorn),
    })
    for (let nth = between(chance, 0, 4); nth > 0; nth -= 1) {
      const boy = happens(chance, 52)
      const childBorn = Math.min(2025, wifeBorn + between(chance, 18, 34))
      add({
        name: boy ? man(surname) : woman(surname),
        guardian: { kind: boy ? 'SON_OF' : 'DAUGHTER_OF', name: father },
        father,
        gender: boy ? 'MALE' : 'FEMALE',
        born: dayIn(chance, childBorn),
      })
    }
    if (happens(chance, 35)) {
      add({
        name: grandfather,
        guardian: { kind: 'SON_OF', name: man(surname) },
        father: grandfather,
        gender: 'MALE',
        born: dayIn(chance, born - between(chance, 20, 32)),
      })
    }
    // A neighbour of the same name: another father, or the same father's name a generation apart.
    if (happens(chance, 12)) {
      const apart = happens(chance, 60)
      home += 1
      add({
        name: father,
        guardian: { kind: 'SON_OF', name: apart ? man(surname) : grandfather },
        father: grandfather,
        gender: 'MALE',
        born: dayIn(
          chance,
          apart ? born + between(chance, -4, 4) : born + between(chance, 12, 30) * (happens(chance, 50) ? 1 : -1),
        ),
      })
    }
  }
  return souls
}
