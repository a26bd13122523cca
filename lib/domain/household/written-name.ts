import type { Guardian, GuardianKind } from '@/lib/domain/household/family'
import type { Name } from '@/lib/domain/household/household'

const DEVANAGARI = /\p{Script=Devanagari}/u

/**
 * The name in each language by the script it is written in: somebody who types Hindi into the English box, or the other
 * way round, has still given a Hindi name. Nothing is transliterated (domain §10.1, Language).
 */
export const nameByScript = (english: string | undefined, hindi: string | undefined): Name => {
  const [first, second] = [english ?? '', hindi ?? '']
  const [firstIsHindi, secondIsHindi] = [DEVANAGARI.test(first), DEVANAGARI.test(second)]
  const hi = firstIsHindi ? first : secondIsHindi ? second : ''
  const en = first !== '' && !firstIsHindi ? first : secondIsHindi ? '' : second
  return en === '' ? (hi === '' ? {} : { hi }) : hi === '' ? { en } : { en, hi }
}

/** A name for readers of either language: where one script is missing the other stands in. */
export const nameInBoth = ({ en, hi }: Name): { readonly en: string; readonly hi: string } => ({
  en: en ?? hi ?? '',
  hi: hi ?? en ?? '',
})

/** A name with both of its spellings, Hindi first, in a sentence for readers of either language. */
export const bothSpellings = ({ en, hi }: Name): string => (en && hi && en !== hi ? `${hi} / ${en}` : (hi ?? en ?? ''))

/** The two columns of a stored name: the first is never empty, the second is the Hindi name if there is one. */
export const nameColumns = ({ en, hi }: Name): { readonly name: string; readonly nameHi: string | null } => ({
  name: en ?? hi ?? '',
  nameHi: hi ?? null,
})

interface ToldGuardian {
  readonly guardianKind?: GuardianKind | undefined
  readonly guardianName?: string | undefined
  readonly guardianNameHi?: string | undefined
}

/** Whose child or wife somebody is, as a form or a file tells it; null when no name was told. */
export const toldGuardian = ({ guardianKind, guardianName, guardianNameHi }: ToldGuardian): Guardian | null => {
  const { name, nameHi } = nameColumns(nameByScript(guardianName, guardianNameHi))
  return guardianKind && name !== '' ? { kind: guardianKind, name, nameHi } : null
}

/** The name that two stored columns hold. */
export const nameOfColumns = (name: string, nameHi: string | null): Name => nameByScript(name, nameHi ?? undefined)

/** A stored name for readers of either language: where one script is missing the other stands in; null when there is none. */
export const inBothScripts = (
  name: string | null,
  nameHi: string | null,
): { readonly en: string; readonly hi: string } | null => (name === null ? null : { en: name, hi: nameHi ?? name })
