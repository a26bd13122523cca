/** Where a place is chosen for a posting: a new person's, or one more of somebody's. */
export const postingHref = (person: string, place: string): string =>
  person === 'new' ? `/people/new?place=${place}` : `/people/${encodeURIComponent(person)}?place=${place}`

/** The page of a place in the tree; `person` is kept while a place is being chosen. */
export const placeHref = (path: string, person: string | undefined, after?: string): string => {
  const kept = { at: path, ...(person === undefined ? {} : { person }), ...(after === undefined ? {} : { after }) }
  return `/places?${new URLSearchParams(kept).toString()}`
}
