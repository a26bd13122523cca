import type { Name } from '@/lib/domain/household/household'
import { nameInBoth } from '@/lib/domain/household/written-name'

/** A name in each language; where one is missing the other stands in. */
export interface Names {
  readonly en: string
  readonly hi: string
}

/** A person's name as pages show it. */
export const calledIn = (name: Name): Names => nameInBoth(name)

/** What stands for somebody or something whose name is not known to the reader. */
export const NAMELESS: Names = { en: '–', hi: '–' }
