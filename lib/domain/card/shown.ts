import type { CardContents } from '@/lib/domain/card/contents'
import { canonical } from '@/lib/domain/shared/canonical'
import { plain } from '@/lib/domain/shared/plain'

/**
 * The digest that binds the issue of a card to what was shown before it (F57): everything on the card but the number,
 * which is drawn last.
 */
export const contentsDigest = (contents: CardContents, hash: (text: string) => string): string =>
  hash(canonical({ ...plain(contents), number: '' }))
