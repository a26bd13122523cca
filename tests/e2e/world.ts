import { readFileSync } from 'node:fs'

/** A name in both languages. */
export interface Words {
  readonly en: string
  readonly hi: string
}

/** Somebody who signs in. */
export interface Person {
  readonly login: string
  readonly name: Words
}

/** A family of the register. */
export interface Family {
  readonly id: string
  readonly number: string
  readonly head: Words
}

/** An application, under the name of the family's head. */
export interface Paper {
  readonly id: string
  readonly number: string
  readonly head: Words
}

/** The offices that one story passes through, from the panchayat to the State. */
export interface Offices {
  readonly secretary: Person
  readonly pradhan: Person
  readonly officer: Person
  readonly block: Person
  readonly collector: Person
  readonly department: Person
}

/** A panchayat of one's own for the whole story: nine families, three of them verified, two places. */
export interface StoryWorld extends Offices {
  readonly panchayat: Words
  readonly village: Words
  readonly blockName: Words
  readonly districtName: Words
  readonly verified: readonly Paper[]
}

/** A panchayat whose Gram Sabha is called for today, or has been held. */
export interface HallWorld {
  readonly panchayat: Words
  readonly village: Words
  readonly secretary: Person
  readonly pradhan: Person
  readonly officer: Person
  readonly list: string
  readonly meeting: string
  readonly papers: readonly Paper[]
}

/** The panchayat where everything happens at the counter. */
export interface CounterWorld {
  readonly panchayat: Words
  readonly village: Words
  readonly secretary: Person
  readonly sahayak: Person
  readonly officer: Person
  /** An officer of the same block to whom this panchayat is not assigned. */
  readonly stranger: Person
  /** A secretary of another panchayat. */
  readonly neighbour: Person
  readonly families: readonly Family[]
  readonly waiting: Paper
  /** Waits for the officer, and is the officer's own family's. */
  readonly ofOfficersFamily: Paper
  readonly drafts: { readonly stale: Paper; readonly twice: Paper; readonly forged: Paper }
}

/** A district that has been compared with one pension register: an old man of it may draw a pension. */
export interface PensionWorld {
  readonly panchayat: Words
  readonly village: Words
  readonly secretary: Person
  readonly officer: Person
  readonly collector: Person
  readonly household: string
  readonly head: Words
}

/** A card, under the name of the family's head. */
export interface HeldCard {
  readonly id: string
  readonly head: Words
}

/** A panchayat with two cards, and those by whose hands one of them may be cancelled. */
export interface CancellingWorld {
  readonly secretary: Person
  readonly officer: Person
  readonly inspector: Person
  readonly controller: Person
  /** It feeds its family; nobody has proposed anything. */
  readonly feeding: HeldCard
  /** Its notice was served so long ago that the days to answer are over. */
  readonly noticed: HeldCard
}

/** What was prepared before the tests, by the portal's own commands (tests/e2e/world). */
export interface World {
  readonly password: string
  /** Who keeps the State's directory of places. */
  readonly admin: Person
  readonly stories: Readonly<Record<string, StoryWorld>>
  readonly pensions: Readonly<Record<string, PensionWorld>>
  readonly cancelling: Readonly<Record<string, CancellingWorld>>
  readonly counter: CounterWorld
  readonly failing: HallWorld
  readonly absent: HallWorld
  readonly crowded: HallWorld
  readonly sealed: HallWorld
}

let opened: World | undefined

/** The prepared world, read once. */
export const world = (): World => (opened ??= JSON.parse(readFileSync(process.env['E2E_WORLD'] ?? '', 'utf8')) as World)
