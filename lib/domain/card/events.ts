/** What the journal says of cards: the card's number and the application it came from. */
export interface CardEvents {
  'cards.issued': { readonly number: string; readonly application: string }
  /** After a named officer's decision on an open question; never by itself (F13). */
  'cards.suspended': { readonly number: string }
  'cards.restored': { readonly number: string }
  /** The edition that holds from now on, counted from 1. */
  'cards.writtenAnew': { readonly number: string; readonly edition: number }
  /** By a reasoned order, after notice and hearing. */
  'cards.cancelled': { readonly number: string }
  'cards.surrendered': { readonly number: string }
}
