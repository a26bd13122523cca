declare const placePathBrand: unique symbol

/**
 * Where a thing stands, as LGD codes from the State down: `2` State, `2/25` district, `2/25/b135` block,
 * `2/25/b135/p900001` panchayat, `2/25/u248242` urban body, `2/25/u248242/w3` ward, `2/25/s152` sub-district,
 * `2/25/s152/v18896` village. Codes are unique only within a kind (domain §6), hence the letters.
 */
export type PlacePath = string & { readonly [placePathBrand]: true }

export type PlaceKind =
  'STATE' | 'DISTRICT' | 'BLOCK' | 'PANCHAYAT' | 'URBAN_BODY' | 'WARD' | 'SUB_DISTRICT' | 'VILLAGE'

const PATTERN = /^[1-9]\d{0,7}(?:\/[1-9]\d{0,7}(?:\/[bus][1-9]\d{0,7}(?:\/[pwv][1-9]\d{0,7})?)?)?$/
const KINDS: Readonly<Record<string, PlaceKind>> = {
  b: 'BLOCK',
  p: 'PANCHAYAT',
  u: 'URBAN_BODY',
  w: 'WARD',
  s: 'SUB_DISTRICT',
  v: 'VILLAGE',
}

/** Whether the text is a place path by its shape. */
export const isPlacePath = (text: string): text is PlacePath => PATTERN.test(text)

/** The path that the text names; a fault when it names none, so use it for literals and stored values only. */
export const placePath = (text: string): PlacePath => {
  if (!isPlacePath(text)) throw new Error(`Not a place path: ${text}`)
  return text
}

/** What kind of place the path leads to. */
export const kindOf = (path: PlacePath): PlaceKind => {
  const steps = path.split('/')
  if (steps.length === 1) return 'STATE'
  if (steps.length === 2) return 'DISTRICT'
  const kind = KINDS[steps.at(-1)?.charAt(0) ?? '']
  if (!kind) throw new Error(`Not a place path: ${path}`)
  return kind
}

/** The place one step up, or null for a State. */
export const parentOf = (path: PlacePath): PlacePath | null => {
  const cut = path.lastIndexOf('/')
  return cut < 0 ? null : (path.slice(0, cut) as PlacePath)
}

/** The place and every place above it. */
export const upTo = (path: PlacePath): readonly PlacePath[] => {
  const above = parentOf(path)
  return above === null ? [path] : [path, ...upTo(above)]
}

/** The State's path: the first step of every path. */
export const stateOf = (path: PlacePath): PlacePath => (path.split('/')[0] ?? path) as PlacePath

/** The district's path, or null for a State. */
export const districtOf = (path: PlacePath): PlacePath | null => {
  const steps = path.split('/')
  return steps.length < 2 ? null : (steps.slice(0, 2).join('/') as PlacePath)
}

/** The place above a path, or itself, that has so many steps: of two the district, of three the block or the town. */
export const stepsOf = (path: PlacePath, steps: number): PlacePath =>
  path.split('/').slice(0, steps).join('/') as PlacePath

/** Whether `path` is `area` or lies under it. */
export const within = (path: PlacePath, area: PlacePath): boolean => path === area || path.startsWith(`${area}/`)

/** The LGD code the path ends in, without the letter of its kind. */
export const codeOf = (path: PlacePath): string => (path.split('/').at(-1) ?? '').replace(/^[a-z]/, '')
