const DEVANAGARI = /\p{Script=Devanagari}/u
const LATIN = /\p{Script=Latin}/u

const isHindi = (text: string): boolean => DEVANAGARI.test(text)
const isEnglish = (text: string): boolean => LATIN.test(text) && !isHindi(text)

/** Where a line changes from the one script to the other, or -1. */
const turnOf = (parts: readonly string[]): number =>
  parts.findIndex((_, at) => {
    const [before, after] = [parts.slice(0, at).join(' / '), parts.slice(at).join(' / ')]
    return (isHindi(before) && isEnglish(after)) || (isEnglish(before) && isHindi(after))
  })

const lineIn = (line: string, language: 'en' | 'hi'): string => {
  const parts = line.split(' / ')
  const turn = turnOf(parts)
  if (turn === -1) return line
  const [before, after] = [parts.slice(0, turn).join(' / '), parts.slice(turn).join(' / ')]
  return isHindi(before) === (language === 'hi') ? before : after
}

/**
 * What an officer wrote in both scripts, `पंचायत भवन / Panchayat Bhawan`, as the reader of one language reads it, line by
 * line; a line in one script is read as it stands (domain §10.2: officers write in either).
 */
export const readIn = (text: string, language: 'en' | 'hi'): string =>
  text
    .split('\n')
    .map((line) => lineIn(line, language))
    .join('\n')
