import 'server-only'
import { redirect } from 'next/navigation'

/**
 * Leads to the page that says "no such page, or not yours to see". Next's own `notFound()` leaves the page blank where
 * client JavaScript does not run; an address that does not exist is answered with 404 and words, whatever the browser.
 */
export function absent(): never {
  redirect('/absent')
}
