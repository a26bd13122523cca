/** The answer of a job under which the terminal says who stood at it: the portal's own hand has no name. */
export const BY = 'by'

/** What the journal adds about who did it, where the portal's own hand did: the person at the terminal. */
export const saidBy = (answers: Readonly<Record<string, string>>): { readonly reason?: string } => {
  const by = answers[BY]
  return by === undefined ? {} : { reason: by }
}
