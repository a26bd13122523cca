import { tableCells } from '@/lib/caretaker/demonstration/tables'

/** One name as several people wrote it: spellings in both scripts, each taken from the data, none made by our own rules. */
export interface BookName {
  readonly en: readonly string[]
  readonly hi: readonly string[]
}

export interface Book {
  readonly men: readonly BookName[]
  readonly women: readonly BookName[]
  readonly surnames: readonly BookName[]
  /** Names of the affidavits without a gender beside them. */
  readonly anybody: readonly BookName[]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is no name of a person: titles, abbreviations, and tokens too short to be one. */
const NO_NAME = new Set(
  'late dr md mohd sk kr smt sri mst bibi ch devi kumar singh ram lal das begum kumari prasad chand'.split(' '),
)

/** The attested pairs of spellings: Hindi by English and English by Hindi, carried by five persons or more. */
const pairs = () => {
  const hindi = new Map<string, Set<string>>()
  const english = new Map<string, Set<string>>()
  for (const [hi = '', en = '', persons = '0'] of tableCells('names/hindi_english_name_token_pairs.csv').slice(1)) {
    if (Number(persons) < 5 || en.length < 4 || NO_NAME.has(en)) continue
    hindi.set(en, (hindi.get(en) ?? new Set()).add(hi))
    english.set(hi, (english.get(hi) ?? new Set()).add(en))
  }
  return { hindi, english }
}

/** Names usual in Himachal Pradesh, the Faker lists where a pair attests the other script, and what both scripts call them. */
export const openBook = (): Book => {
  const { hindi, english } = pairs()
  const entry = (en: string, hi: string): BookName => {
    const his = new Set([hi, ...(hindi.get(en.toLowerCase()) ?? [])])
    const ens = new Set([en, ...[...his].flatMap((one) => [...(english.get(one) ?? [])].map(capital))])
    return { en: [...ens], hi: [...his] }
  }
  const himachal = tableCells('names/himachal.csv').slice(1)
  const own = (kind: string) => himachal.flatMap(([part, en = '', hi = '']) => (part === kind ? [entry(en, hi)] : []))
  const faker = (kind: string, gender: string) =>
    tableCells('names/indian_person_names_faker.csv').flatMap(([locale, part, of, name = '']) => {
      if (part !== kind || of !== gender) return []
      const other = locale === 'en_IN' ? hindi.get(name.toLowerCase()) : english.get(name)
      const [first] = other ?? []
      if (first === undefined) return []
      return [locale === 'en_IN' ? entry(name, first) : entry(capital(first), name)]
    })
  const unlike = (names: readonly BookName[]) => [...new Map(names.map((name) => [name.en[0], name])).values()]
  const men = unlike([...own('man'), ...faker('first_name', 'M')])
  const women = unlike([...own('woman'), ...faker('first_name', 'F')])
  const surnames = unlike([...own('surname'), ...faker('last_name', '')])
  const taken = new Set([...men, ...women, ...surnames].flatMap(({ en }) => en.map((one) => one.toLowerCase())))
  const anybody = [...hindi].flatMap(([en, [hi]]) =>
    taken.has(en) || hi === undefined ? [] : [entry(capital(en), hi)],
  )
  return { men, women, surnames, anybody }
}
