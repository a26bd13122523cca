import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'

export interface Village {
  readonly village: PlacePath
  readonly villageName: PlaceName
}

/** A house as one walks past it: its village, its place there, and what tells two families of one house apart. */
export interface House extends Village {
  /** As the register keeps it: by house number as people count, then by the head's name (`house_order` of the database). */
  readonly walkingOrder: string
  readonly id: string
}

// "Ward 2" comes before "Ward 10".
const PEOPLE_COUNT = new Intl.Collator('en-IN', { numeric: true, sensitivity: 'base' })

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Villages in the order of their names; two of one name by their codes. */
export const inVillageOrder = (a: Village, b: Village): number =>
  PEOPLE_COUNT.compare(a.villageName.en, b.villageName.en) || byText(a.village, b.village)

/** Houses of one village in the order in which one walks past them. */
export const inHouseOrder = (a: Omit<House, keyof Village>, b: Omit<House, keyof Village>): number =>
  byText(a.walkingOrder, b.walkingOrder) || byText(a.id, b.id)

/** Walking order: village by village, house by house (2 before 11, 3/1 after 3, no number last), then by the head's name. */
export const walked = <H extends House>(houses: readonly H[]): readonly H[] => {
  const villages = new Map(houses.map((house) => [house.village, house]))
  // Each village is looked at once; thousands of houses are then compared by its rank.
  const ranks = new Map([...villages.values()].toSorted(inVillageOrder).map(({ village }, rank) => [village, rank]))
  const rank = ({ village }: H): number => ranks.get(village) ?? 0
  return houses.toSorted((a, b) => rank(a) - rank(b) || inHouseOrder(a, b))
}
