const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'k',
  ग: 'g',
  घ: 'g',
  ङ: 'n',
  च: 'ch',
  छ: 'ch',
  ज: 'j',
  झ: 'j',
  ञ: 'n',
  ट: 't',
  ठ: 't',
  ड: 'd',
  ढ: 'd',
  ण: 'n',
  त: 't',
  थ: 't',
  द: 'd',
  ध: 'd',
  न: 'n',
  प: 'p',
  फ: 'f',
  ब: 'b',
  भ: 'b',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'v',
  श: 's',
  ष: 's',
  स: 's',
  ह: 'h',
}

/** Letters that a nukta makes another sound; of the others (क़ ख़ ग़ फ़) it is often left out, so it does not count. */
const WITH_NUKTA: Readonly<Record<string, string>> = { ड: 'r', ढ: 'r', ज: 'j' }

const SIGNS: Readonly<Record<string, string>> = {
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'ृ': 'ri',
  'े': 'e',
  'ै': 'ai',
  'ॅ': 'e',
  'ो': 'o',
  'ौ': 'au',
  'ॉ': 'o',
}

const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ऋ: 'ri',
  ए: 'e',
  ऐ: 'ai',
  ऍ: 'e',
  ओ: 'o',
  औ: 'au',
  ऑ: 'o',
  ॐ: 'om',
}

const NUKTA = '\u093c'
const VIRAMA = '\u094d'
const NASALS = new Set(['\u0900', '\u0901', '\u0902'])

/**
 * Devanagari letters written with Latin ones as they sound: aspiration, retroflex and long vowels fall away (they are what
 * two clerks write differently), the inherent vowel is written inside a word and not at its end. Other letters pass.
 */
export const romanised = (text: string): string => {
  const letters = text.normalize('NFD')
  let out = ''
  let inherent = false
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charAt(at)
    const consonant = CONSONANTS[letter]
    const sign = SIGNS[letter]
    if (consonant !== undefined) {
      const marked = letters.charAt(at + 1) === NUKTA
      out += (inherent ? 'a' : '') + (marked ? (WITH_NUKTA[letter] ?? consonant) : consonant)
      inherent = true
    } else if (sign !== undefined) {
      out += sign
      inherent = false
    } else if (letter === VIRAMA) {
      inherent = false
    } else if (letter !== NUKTA) {
      const open = inherent ? 'a' : ''
      // सिंह is said and written Singh.
      if (NASALS.has(letter)) out += `${open}n${letters.charAt(at + 1) === 'ह' ? 'g' : ''}`
      else out += open + (VOWELS[letter] ?? (/[a-z]/i.test(letter) ? letter : ''))
      inherent = false
    }
  }
  // Surya is no Suri: after another consonant the glide keeps its vowel.
  return out + (inherent && /[^aeiou]y$/.test(out) ? 'a' : '')
}
