import { allOf, type Truth } from '@/lib/domain/shared/truth'

export const WALLS = [
  'THATCH',
  'PLASTIC',
  'MUD_UNBURNT_BRICK',
  'WOOD',
  'STONE_NO_MORTAR',
  'STONE_WITH_MORTAR',
  'METAL_SHEET',
  'BURNT_BRICK',
  'CONCRETE',
  'OTHER',
] as const
export type Wall = (typeof WALLS)[number]

export const ROOFS = [
  'THATCH',
  'PLASTIC',
  'HANDMADE_TILES',
  'MACHINE_TILES',
  'BURNT_BRICK',
  'STONE',
  'SLATE',
  'METAL_SHEET',
  'CONCRETE',
  'OTHER',
] as const
export type Roof = (typeof ROOFS)[number]

export interface Dwelling {
  readonly rooms: number | null
  readonly wall: Wall | null
  readonly roof: Roof | null
}

const KUCHA_WALLS: readonly Wall[] = ['THATCH', 'PLASTIC', 'MUD_UNBURNT_BRICK', 'WOOD', 'STONE_NO_MORTAR']
const KUCHA_ROOFS: readonly Roof[] = ['THATCH', 'PLASTIC', 'HANDMADE_TILES']

/**
 * Whether the dwelling is deprivation D1: at most one room, with kucha walls and a kucha roof; no room at all counts
 * too. `OTHER` materials are unknown, not pucca. Source: domain §2.1, D1 and [L5].
 */
export const isOneKuchaRoom = ({ rooms, wall, roof }: Dwelling): Truth =>
  allOf([rooms === null ? 'unknown' : rooms <= 1, isKucha(wall, KUCHA_WALLS), isKucha(roof, KUCHA_ROOFS)])

const isKucha = <M extends Wall | Roof>(material: M | null, kucha: readonly M[]): Truth =>
  material === null || material === 'OTHER' ? 'unknown' : kucha.includes(material)
