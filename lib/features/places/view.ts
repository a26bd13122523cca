/** Where a place is chosen for a posting: a new person's, or one more of somebody's. */
export const postingHref = (person: string, place: string): string =>
  person === 'new' ? `/people/new?place=${place}` : `/people/${encodeURIComponent(person)}?place=${place}`

/** What stays in the address from place to place: the person who is being posted, the day that is looked at. */
export interface Kept {
  readonly person?: string | undefined
  readonly asOf?: string | undefined
}

/** The page of a place in the tree. */
export const placeHref = (path: string, { person, asOf }: Kept, after?: string): string => {
  const kept = Object.entries({ at: path, person, asOf, after }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return `/places?${new URLSearchParams(kept).toString()}`
}
