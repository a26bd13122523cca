/** What the journal says of cards: the card's number and the application it came from. */
export interface CardEvents {
  'cards.issued': { readonly number: string; readonly application: string }
}
