import type { Wall, Roof } from '@/lib/domain/household/dwelling'
import type { IncomeSource, Land, SocialCategory } from '@/lib/domain/household/household'
import { rupees, type Paise } from '@/lib/domain/shared/quantity'
import { between, type Chance, happens, oneOf } from './chance'
import type { Sketch } from './sketches'

export const MEANS = ['POOR', 'MIDDLING', 'WELL_OFF'] as const
export type Means = (typeof MEANS)[number]

/** How a family lives: the facts that the register asks of the household as a whole. */
export interface Livelihood {
  readonly means: Means
  readonly category: SocialCategory
  readonly source: IncomeSource
  readonly occupation: string
  readonly dwelling: { readonly rooms: number; readonly wall: Wall; readonly roof: Roof }
  readonly land: Land
}

const WORDS: Readonly<Record<IncomeSource, string>> = {
  CULTIVATION: 'किसान',
  MANUAL_CASUAL_LABOUR: 'दिहाड़ी मज़दूर',
  DOMESTIC_SERVICE: 'घरेलू कामगार',
  FORAGING: 'वनोपज संग्रह',
  OWN_ENTERPRISE: 'छोटी दुकान',
  ALMS: 'भिक्षा पर निर्भर',
  OTHER: 'सरकारी नौकरी',
}

const CATEGORIES: Readonly<Record<Means, readonly SocialCategory[]>> = {
  POOR: ['SC', 'SC', 'SC', 'OBC', 'ST', 'GENERAL'],
  MIDDLING: ['GENERAL', 'GENERAL', 'OBC', 'SC'],
  WELL_OFF: ['GENERAL', 'GENERAL', 'GENERAL', 'OBC', 'SC'],
}

const NO_LAND: Land = { unirrigated: 0, irrigatedTwoCrop: 0, otherIrrigated: 0 }

const sourceOf = (chance: Chance, means: Means, members: readonly Sketch[]): IncomeSource => {
  if (means === 'WELL_OFF') return oneOf(chance, ['OTHER', 'OTHER', 'OWN_ENTERPRISE', 'CULTIVATION'])
  if (means === 'MIDDLING') return oneOf(chance, ['CULTIVATION', 'CULTIVATION', 'CULTIVATION', 'OWN_ENTERPRISE'])
  if (!members.some(({ work }) => work !== null)) return happens(chance, 40) ? 'ALMS' : 'FORAGING'
  return oneOf(chance, [
    'MANUAL_CASUAL_LABOUR',
    'MANUAL_CASUAL_LABOUR',
    'MANUAL_CASUAL_LABOUR',
    'DOMESTIC_SERVICE',
    'CULTIVATION',
  ])
}

const homeOf = (chance: Chance, means: Means): Livelihood['dwelling'] => {
  if (means === 'WELL_OFF') return { rooms: between(chance, 3, 6), wall: 'BURNT_BRICK', roof: 'CONCRETE' }
  if (means === 'MIDDLING') return { rooms: between(chance, 2, 3), wall: 'STONE_WITH_MORTAR', roof: 'SLATE' }
  return happens(chance, 60)
    ? { rooms: 1, wall: 'MUD_UNBURNT_BRICK', roof: oneOf(chance, ['THATCH', 'HANDMADE_TILES', 'PLASTIC']) }
    : { rooms: between(chance, 1, 2), wall: 'STONE_NO_MORTAR', roof: 'SLATE' }
}

const landOf = (chance: Chance, means: Means, source: IncomeSource): Land => {
  if (source === 'MANUAL_CASUAL_LABOUR' && happens(chance, 75)) return NO_LAND
  if (means === 'POOR') return source === 'CULTIVATION' ? { ...NO_LAND, unirrigated: between(chance, 20, 90) } : NO_LAND
  const irrigated = means === 'WELL_OFF' ? between(chance, 20, 200) : between(chance, 0, 60)
  return { unirrigated: between(chance, 60, 260), irrigatedTwoCrop: irrigated, otherIrrigated: 0 }
}

/** How a family of these means and members lives. */
export const livelihood = (chance: Chance, means: Means, members: readonly Sketch[]): Livelihood => {
  const source = sourceOf(chance, means, members)
  return {
    means,
    category: oneOf(chance, CATEGORIES[means]),
    source,
    occupation: WORDS[source],
    dwelling: homeOf(chance, means),
    land: landOf(chance, means, source),
  }
}

const EARNED: Readonly<Record<Means, readonly [least: number, most: number]>> = {
  POOR: [18, 42],
  MIDDLING: [65, 120],
  WELL_OFF: [280, 620],
}

/** What a member earns in a month; nought is a statement. */
export const earnings = (chance: Chance, means: Means, { work }: Sketch): Paise => {
  const [least, most] = EARNED[means]
  if (work === null) return rupees(0)
  return rupees(between(chance, least, most) * (work === 'EARNS' ? 100 : 30))
}
