import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import * as families from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/register'
import { familyColumns } from '@/lib/features/households/store/columns'
import { findHouseholds, type Findings } from '@/lib/features/households/store/find'
import { type HouseholdRow, placeCalled, toRow } from '@/lib/features/households/view/row'
import { type Asked, whyFound } from '@/lib/features/households/view/why'
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
import type { Tx } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/query'

/** Lines on a page, hits shown, and how far a count goes before it says "and more". */
const PAGE = 50
const COUNT = 100
/** A word needs two letters; a text is read no further than this. */
const LEAST_LETTERS = 2
const LONGEST = 200

interface PageAsked {
  readonly q?: string
  readonly village?: string
  readonly after?: string
}

/** The households that were found, the closest reasons first. */
const toHits = async (tx: Tx, hits: Findings['hits'], asked: Asked): Promise<readonly HouseholdRow[]> => {
  const found = await families.findMany(
    tx,
    hits.map(({ householdId }) => householdId),
  )
  const called = await names(
    tx,
    found.map(({ family }) => family.village),
  )
  const byId = new Map(found.map((one) => [one.id, one]))
  return hits
    .flatMap(({ householdId, application }) => {
      const one = byId.get(householdId)
      // A family that has ended is what is left of a number: by its names the families of today are found.
      if (!one || (one.ended && asked.words.length > 0)) return []
      const columns = familyColumns(one.family)
      const village = placeCalled(one.family.village, called)
      const reasons = whyFound(
        {
          ...columns,
          ...{ number: one.number, application, people: one.family.members },
          village: [...new Set([village.en, village.hi])],
        },
        asked,
      )
      const line = { ...columns, id: one.id, number: one.number, village: one.family.village }
      return [{ row: toRow(line, called, { why: reasons.why, ended: one.ended }), distance: reasons.distance }]
    })
    .sort((one, other) => one.distance - other.distance)
    .map(({ row }) => row)
}

/** The register of one's own area: a page of it, or what a search finds in it. */
export const listHouseholds = defineQuery(
  async ({ tx, actor, scope }, { q = '', village = '', after }: PageAsked) => {
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
      if (!isEnough(asked))
        return { ...frame, least: LEAST_LETTERS, rows: [], next: null, more: false, cut: false, mistyped: false }
      const { hits, words, cut } = await findHouseholds(tx, asked, PAGE + 1)
      const rows = await toHits(tx, hits.slice(0, PAGE), { words, numbers: asked.numbers })
      const mistyped = rows.length === 0 && isMistyped(typed)
      return { ...frame, least: 0, rows, next: null, more: hits.length > PAGE, cut, mistyped }
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
      least: 0,
      rows: shown.map((line) => toRow(line, called)),
      next: lines.length > PAGE && last ? last.id : null,
      more: false,
      cut: false,
      mistyped: false,
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
