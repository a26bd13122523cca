import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import * as register from '@/lib/features/households/store/register'
import { findHouseholds } from '@/lib/features/households/store/find'
import { foundFamilies } from '@/lib/features/households/store/found'
import { MOST_HITS, pageOfHits, toHits } from '@/lib/features/households/view/hits'
import { toRow } from '@/lib/features/households/view/row'
import { names } from '@/lib/features/places/store/names'
import * as questions from '@/lib/features/questions/store'
import * as tree from '@/lib/features/places/store/tree'
import { permit } from '@/lib/domain/access/permit'
import { isMistyped } from '@/lib/domain/household/number'
import { isEnough, readSearch } from '@/lib/domain/matching/search'
import { askedOn } from '@/lib/domain/question/question'
import { isRowId } from '@/lib/domain/shared/row-id'
import { kindOf } from '@/lib/domain/place/path'
import { takesAadhaar } from '@/lib/platform/aadhaar'
import { defineQuery } from '@/lib/platform/query'

/** Lines on a page, and how far a count goes before it says "and more". */
const PAGE = 50
const COUNT = 100
/** A word needs two letters; a text is read no further than this. */
const LEAST_LETTERS = 2
const LONGEST = 200

interface PageAsked {
  readonly q?: string
  readonly village?: string
  readonly after?: string
  /** Of what a search found; a page of the register itself begins after a family. */
  readonly page?: string
}

/** What is said of hits where nothing was looked for. */
const NO_SEARCH = { from: 0, further: false, beyond: null, cut: false, mistyped: false }

/** The register of one's own area: a page of it, or what a search finds in it. */
export const listHouseholds = defineQuery(
  async ({ tx, actor, scope }, { q = '', village = '', after, page }: PageAsked) => {
    const isPanchayat = kindOf(actor.place) === 'PANCHAYAT'
    const villages = isPanchayat ? await tree.villagesOf(tx, actor.place) : []
    const chosen = villages.find(({ path }) => path === village)?.path ?? null
    const typed = q.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST)
    const frame = {
      q: typed,
      villages: villages.map(({ path, en, hi }) => ({ path, en, hi })),
      village: chosen,
      total: await register.countUpTo(tx, scope, COUNT + 1),
      mayRegister: isPanchayat && permit(actor, 'household.register', { place: actor.place }).ok,
      mayImport: isPanchayat && permit(actor, 'household.import', { place: actor.place }).ok,
    }
    if (typed !== '') {
      const asked = readSearch(typed)
      if (!isEnough(asked)) return { ...frame, ...NO_SEARCH, least: LEAST_LETTERS, rows: [], next: null }
      const { hits, words, cut } = await findHouseholds(tx, asked, MOST_HITS + 1)
      const { shown, ...part } = pageOfHits(hits, page)
      const families = await foundFamilies(
        tx,
        shown.map(({ householdId }) => householdId),
      )
      const rows = toHits(shown, families, { words, numbers: asked.numbers })
      const mistyped = rows.length === 0 && isMistyped(typed)
      return { ...frame, ...part, least: 0, rows, next: null, cut, mistyped }
    }
    const from = after !== undefined && isRowId(after) ? after : null
    const lines = await register.page(tx, scope, { after: from, village: chosen }, PAGE + 1)
    const shown = lines.slice(0, PAGE)
    const last = shown.at(-1)
    const called = await names(
      tx,
      shown.map((line) => line.village),
    )
    return {
      ...frame,
      ...NO_SEARCH,
      least: 0,
      rows: shown.map((line) => toRow(line, called)),
      next: lines.length > PAGE && last ? last.id : null,
    }
  },
  { readers: REGISTER_READERS },
)

/** What the form for a new family needs; null for an officer who enters no families. */
export const newHousehold = defineQuery(
  async ({ tx, actor, today }) => {
    if (kindOf(actor.place) !== 'PANCHAYAT' || !permit(actor, 'household.register', { place: actor.place }).ok)
      return null
    const villages = await tree.villagesOf(tx, actor.place)
    return {
      accountId: actor.accountId,
      villages: villages.map(({ path, en, hi }) => ({ path, en, hi })),
      questions: askedOn(await questions.all(tx, actor.place), today),
      takesAadhaar: takesAadhaar(),
    }
  },
  { readers: REGISTER_READERS },
)
