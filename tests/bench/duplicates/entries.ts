import { type Chance, chanceFrom, happens, oneOf } from '@/lib/caretaker/demonstration/chance'
import type { MatchPerson } from '@/lib/domain/matching/person'
import type { Book } from '@/tests/bench/duplicates/book'
import { type Land, landFor, peopleOf } from '@/tests/bench/duplicates/people'
import { entryOf, type Mistake, mistakesOf, type Script, scriptOf } from '@/tests/bench/duplicates/writing'

/** One line of the register: of whom it tells, in which family, and what went wrong when it was written. */
export interface Entry {
  readonly soul: number
  readonly home: number
  readonly person: MatchPerson
  readonly mistakes: ReadonlySet<Mistake>
}

/** A made-up people: how many, and how many villages a tehsil has. */
export interface People {
  readonly seed: string
  readonly persons: number
  readonly villagesATehsil: number
}

const NONE: ReadonlySet<Mistake> = new Set()

/** How often somebody is entered: one in twelve a second time, one in ten of these a third. */
const timesOf = (chance: Chance): number => (happens(chance, 8) ? (happens(chance, 10) ? 3 : 2) : 1)

const otherScript = (chance: Chance, script: Script): Script =>
  script === 'en' ? 'hi' : script === 'hi' ? 'en' : oneOf(chance, ['en', 'hi'] as const)

/** Entries of a made-up people: everybody once, some again in another family, with mistakes. */
export const entriesOf = ({ seed, persons, villagesATehsil }: People, book: Book): readonly Entry[] => {
  const chance = chanceFrom(seed)
  const land: Land = landFor(persons, villagesATehsil)
  const entries: Entry[] = []
  for (const soul of peopleOf(chance, book, persons, land)) {
    const script = scriptOf(chance)
    const write = (home: number, by: Script, mistakes: ReadonlySet<Mistake>) =>
      entries.push({
        ...{ soul: soul.id, home, mistakes },
        person: entryOf(soul, { chance, script: by, mistakes }, land),
      })
    write(soul.home, script, NONE)
    for (let time = timesOf(chance); time > 1; time -= 1) {
      const mistakes = mistakesOf(chance)
      const by = mistakes.has('transliteration') ? otherScript(chance, script) : scriptOf(chance)
      write(-(soul.id * 2 + time), by, mistakes)
    }
  }
  return entries
}
