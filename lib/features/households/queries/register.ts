import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/grants'
import * as families from '@/lib/features/households/store/families'
import * as register from '@/lib/features/households/store/register'
import { familyColumns } from '@/lib/features/households/store/columns'
import { cursorAfter, cursorParts, type HouseholdRow, toRow, whyFound } from '@/lib/features/households/view/row'
import { names } from '@/lib/features/places/store/names'
import * as tree from '@/lib/features/places/store/tree'
import { permit } from '@/lib/domain/access/permit'
import { parseHouseholdNumber } from '@/lib/domain/household/number'
import { isPlacePath, kindOf } from '@/lib/domain/place/path'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import { defineQuery } from '@/lib/platform/query'

/** Lines on a page, hits shown, and how far a count goes before it says "and more". */
const PAGE = 50
const COUNT = 100

interface Asked {
  readonly q?: string
  readonly village?: string
  readonly after?: string
}

/** The register of one's own area: a page of it, or what a search finds in it. */
export const listHouseholds = defineQuery(
  async ({ tx, actor, scope }, { q = '', village = '', after }: Asked) => {
    const isPanchayat = kindOf(actor.place) === 'PANCHAYAT'
    const villages = isPanchayat ? await tree.villagesOf(tx, actor.place) : []
    const chosen = villages.find(({ path }) => path === village)?.path ?? null
    const typed = q.normalize('NFC').replace(/\s+/g, ' ').trim()
    const frame = {
      q: typed,
      villages: villages.map(({ path, en, hi }) => ({ path, en, hi })),
      village: chosen,
      total: await register.countUpTo(tx, scope, COUNT + 1),
      mayRegister: isPanchayat && permit(actor, 'household.register', { place: actor.place }).ok,
      mayImport: isPanchayat && permit(actor, 'household.import', { place: actor.place }).ok,
    }
    // A small area is read whole for two letters; a large one needs three for its trigrams.
    const least = isPanchayat ? 2 : 3
    if (typed !== '') {
      if ([...typed].length < least) return { ...frame, least, rows: [], next: null, more: false }
      const number = parseHouseholdNumber(typed)
      const text = number.ok ? number.value : latinDigits(typed)
      const ids = await register.search(tx, text, await register.villagesNamed(tx, text, PAGE), PAGE + 1)
      const found = (await families.findMany(tx, ids)).filter(({ ended }) => !ended)
      const called = await names(
        tx,
        found.map(({ family }) => family.village),
      )
      const rows = found.slice(0, PAGE).map(({ id, number: own, family }): HouseholdRow => {
        const line = { ...familyColumns(family), id, number: own, village: family.village, people: family.members }
        return toRow(line, called, whyFound(line, text, called))
      })
      rows.sort((a, b) => a.number.localeCompare(b.number))
      return { ...frame, least: 0, rows, next: null, more: found.length > PAGE }
    }
    const parts = cursorParts(after)
    const cursor = parts && isPlacePath(parts.place) ? { place: parts.place, id: parts.id } : null
    const lines = chosen
      ? await register.pageOfVillage(tx, chosen, cursor, PAGE + 1)
      : await register.page(tx, scope, cursor, PAGE + 1)
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
      next: lines.length > PAGE && last ? cursorAfter(last) : null,
      more: false,
    }
  },
  { readers: REGISTER_READERS },
)

/** What the form for a new family needs; null for an officer who enters no families. */
export const newHousehold = defineQuery(
  async ({ tx, actor }) => {
    if (kindOf(actor.place) !== 'PANCHAYAT' || !permit(actor, 'household.register', { place: actor.place }).ok)
      return null
    const villages = await tree.villagesOf(tx, actor.place)
    return { accountId: actor.accountId, villages: villages.map(({ path, en, hi }) => ({ path, en, hi })) }
  },
  { readers: REGISTER_READERS },
)
