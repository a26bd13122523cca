import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/domain/access/actor'
import { GRANTS } from '@/lib/domain/access/grants'
import { ALLOCATION_BASES, ALLOCATION_STAGES } from '@/lib/domain/allocation/allocation'
import { PANCHAYAT_OUTCOMES } from '@/lib/domain/consolidation/consolidate'
import { RETURN_LEVELS } from '@/lib/domain/consolidation/return'
import { DRIVE_STAGES, PUBLICITY_KINDS } from '@/lib/domain/drive/drive'
import { BREAKS } from '@/lib/domain/journal/chain'
import { MEETING_KINDS, NOTICE_MODES } from '@/lib/domain/meeting/notice'
import { QUORUM_BASES, QUORUM_OUTCOMES, SHORTFALLS } from '@/lib/domain/meeting/quorum'
import { PRESIDING } from '@/lib/domain/meeting/record'
import { MEETING_STAGES } from '@/lib/domain/meeting/stages'
import { DEVIATION_REASONS } from '@/lib/domain/selection/deviation'
import { LEGITIMACIES } from '@/lib/domain/selection/finalise'
import { DECISIONS, REJECTION_REASONS } from '@/lib/domain/selection/order'
import { PROPOSALS } from '@/lib/domain/selection/quota-line'
import { RANKING_KEYS } from '@/lib/domain/selection/ranking'
import { RECOMPUTE_CHECKS } from '@/lib/domain/selection/recompute'
import { LIST_STAGES } from '@/lib/domain/selection/stages'
import { MESSAGES } from '@/lib/messages/catalogues'
import { LOCALES } from '@/lib/messages/locales'
import { DEFAULT_SETTINGS, REFERENCE_DATE_RULES } from '@/lib/rules/state-settings'

const FOLDERS = ['access', 'allocation', 'assignment', 'consolidation', 'drive', 'meeting', 'selection', 'setting']

interface Code {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Every code that a noun declares, with a value for each parameter, read from its own file. */
const codesIn = (file: 'refusals' | 'events'): Code[] =>
  FOLDERS.filter((folder) => folder !== 'access' || file === 'refusals').flatMap((folder) => {
    const text = readFileSync(`lib/domain/${folder}/${file}.ts`, 'utf8')
    return [...text.matchAll(/'(\w+)\.(\w+)': (None|\{[^}]*\})/g)].map(([, noun = '', name = '', shape = '']) => ({
      key: `${noun}.${file === 'refusals' ? 'refusal' : 'event'}.${name}`,
      params: Object.fromEntries(
        [...shape.matchAll(/(\w+): (string|number)/g)].map(([, param = '', type]) => [
          param,
          type === 'number' ? 2 : 'X',
        ]),
      ),
    }))
  })

describe.each(LOCALES)('in %s', (locale) => {
  const words = MESSAGES[locale]

  it.each([...codesIn('refusals'), ...codesIn('events')])('$key is a whole sentence', ({ key, params }) => {
    const faults: string[] = []
    const say = createTranslator({ locale, messages: words, onError: (error) => faults.push(error.message) })
    // Called past its typed keys: the compiler cannot know a code that is read from a file.
    const sentence = String(Reflect.apply(say, undefined, [key, params]))
    expect(faults).toEqual([])
    expect(sentence).not.toBe(key)
    expect(sentence).not.toMatch(/[{}]/)
  })

  it.each<[string, object, readonly string[]]>([
    ['role', words.access.role, ROLES],
    ['stage of an allocation', words.allocations.stage, ALLOCATION_STAGES],
    ['basis of a split', words.allocations.basis, ALLOCATION_BASES],
    ['stage of a drive', words.drives.stage, DRIVE_STAGES],
    ['way of publicity', words.drives.publicity, PUBLICITY_KINDS],
    ['stage of a list', words.lists.stage, LIST_STAGES],
    ['decision', words.lists.decision, DECISIONS],
    ['proposal', words.lists.proposal, PROPOSALS],
    ['key of the aid', words.lists.key, RANKING_KEYS],
    ['reason of rejection', words.lists.rejection, REJECTION_REASONS],
    ['reason of a move', words.lists.deviation, DEVIATION_REASONS],
    ['right by which a list stands', words.lists.legitimacy, LEGITIMACIES],
    ['check of a public list', words.lists.check, RECOMPUTE_CHECKS],
    ['stage of a meeting', words.meetings.stage, MEETING_STAGES],
    ['kind of meeting', words.meetings.kind, MEETING_KINDS],
    ['way of notice', words.meetings.noticeMode, NOTICE_MODES],
    ['presiding office', words.meetings.presiding, PRESIDING],
    ['outcome of quorum', words.meetings.quorum, QUORUM_OUTCOMES],
    ['basis of quorum', words.meetings.basis, QUORUM_BASES],
    ['shortfall', words.meetings.shortOf, SHORTFALLS],
    ['outcome of a panchayat', words.consolidations.outcome, PANCHAYAT_OUTCOMES],
    ['level of a return', words.consolidations.level, Object.keys(RETURN_LEVELS)],
    ['setting', words.settings.key, Object.keys(DEFAULT_SETTINGS)],
    ['reference date', words.settings.referenceDate, REFERENCE_DATE_RULES],
    ['break of the journal', words.journal.broken, BREAKS],
  ])('every %s has a word', (_what, said, codes) => {
    expect(Object.keys(said).sort()).toEqual([...codes].sort())
  })

  it('every verb has a word', () => {
    const said = Object.entries(words.access.verb).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    )
    expect(said.sort()).toEqual(Object.keys(GRANTS).sort())
  })
})
