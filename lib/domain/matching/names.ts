import { phoneticKey, soundOf } from '@/lib/domain/matching/phonetic'

/** One token of a name: as written (in small letters), as it sounds, its key, and how much it tells one person from another (0 to 1). */
export interface NameToken {
  readonly written: string
  readonly key: string
  readonly sound: string
  readonly consonants: string
  readonly weight: number
}

/** Said before or after a name, no part of it: life, rank and courtesy. */
const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'late lt lts ltd sh shri shree sri shrimati shreemati srimati smt smti shriman sushri mr mrs ms miss dr er adv prof capt ' +
    'ji jee urf alias ' +
    'स्व स्वर्गीय स्वर्गवासी लेट श्री श्रीमती श्रीमति श्रीमान सुश्री डा डॉ पं जी उर्फ'
  ).split(' '),
)

/** Borne by so many that they hardly tell anybody apart; one clerk writes them, the next does not. */
const HABITS = (
  'devi debi kumar kumaar kumari kumaari kum km ku ram raam lal laal singh sing sinh bai begum begam bibi kaur chand das dass ' +
  'prasad parsad rani dei nath dutt datt raj khatun mohd muhammad mohammad md abdul sheikh sk ' +
  'देवी कुमार कुमारी राम लाल सिंह सिंघ बाई बेगम बीबी कौर चंद चन्द दास प्रसाद रानी देई नाथ दत्त राज खातून मोहम्मद मुहम्मद अब्दुल शेख'
).split(' ')

/** Names of whole villages: they tell families apart, less so persons. */
const CLANS = (
  'sharma verma thakur chauhan chouhan rana negi kashyap bhardwaj gautam rathore rathaur rajput gupta mehta dogra katoch jaswal ' +
  'pathania guleria chandel kanwar yadav kaundal dhiman dhatwalia parmar bansal sood mahajan saini khan ansari ali ' +
  'शर्मा वर्मा ठाकुर चौहान राणा नेगी कश्यप भारद्वाज गौतम राठौर राजपूत गुप्ता मेहता कौंडल धीमान परमार खान अंसारी अली'
).split(' ')

const HABIT_WEIGHT = 0.25
const CLAN_WEIGHT = 0.6

const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...CLANS.map((token): [string, number] => [soundOf(token), CLAN_WEIGHT]),
  ...HABITS.map((token): [string, number] => [soundOf(token), HABIT_WEIGHT]),
])

/** What follows names the guardian: Ramesh S/o Mohan, रमेश पुत्र मोहन. */
const GUARDIAN_FOLLOWS = /\s(?:[sdwc]\s*\/\s*o\b|(?:son|daughter|wife|care) of\b|(?:पुत्र|पुत्री|पत्नी)(?=\s)).*$/iu

const NO_LETTER = /[^\p{L}\p{M}\u200c\u200d]+/u

const MOST_TOKENS = 6

/** So many names, and words of names, are remembered. */
const KEPT = 20_000

const tokenIn = (written: string): NameToken => {
  const sound = soundOf(written)
  const consonants = sound.replace(/[aeiouy]/g, '')
  return {
    written: written.toLowerCase(),
    key: phoneticKey(written),
    sound,
    consonants,
    weight: WEIGHTS.get(sound) ?? 1,
  }
}

// Names are made of the same few thousand words: each is heard once.
const heard = new Map<string, NameToken>()

const tokenOf = (written: string): NameToken => {
  const known = heard.get(written)
  if (known) return known
  const found = tokenIn(written)
  if (heard.size >= KEPT) heard.clear()
  heard.set(written, found)
  return found
}

const tokensIn = (text: string): readonly NameToken[] => {
  const said = text
    .normalize('NFC')
    .replace(GUARDIAN_FOLLOWS, '')
    .split(NO_LETTER)
    .filter((word) => word !== '' && !HONORIFICS.has(word.toLowerCase()))
  const words = said.some((word) => word.length > 1) ? said.filter((word) => word.length > 1) : said
  return words
    .map(tokenOf)
    .filter(({ key }) => key !== '')
    .slice(0, MOST_TOKENS)
}

// A person is compared with several others: each name is taken apart once, the memory stays small.
const kept = new Map<string, readonly NameToken[]>()

/**
 * The tokens of a name as it was written, honorifics (Late, Smt, श्री, स्व. …) and a guardian written into it left out;
 * single letters count only when nothing else is there. Habitual tokens (Devi, Kumar, Ram, Lal, Singh …) weigh little.
 */
export const nameTokens = (text: string): readonly NameToken[] => {
  const known = kept.get(text)
  if (known) return known
  const found = tokensIn(text)
  if (kept.size >= KEPT) kept.clear()
  kept.set(text, found)
  return found
}
