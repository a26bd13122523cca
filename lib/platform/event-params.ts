/**
 * How a parameter of an event is read: as it was told (a number, a name, the words of an order), as a place by its path or by
 * its code, as an officer's name, as facts of the register or of an application, as the fault of a file, as a question of the
 * State's own; as a code whose words stand under a key of the catalogue; or by the sentence itself, which chooses (`select`).
 */
export type Reading =
  | 'TOLD'
  | 'PLACE'
  | 'PLACE_CODE'
  | 'OFFICER'
  | 'FACTS'
  | 'APPLICATION_FIELDS'
  | 'FAULT'
  | 'QUESTION'
  | 'DIGEST'
  | 'SENTENCE'
  | { readonly words: string }

const named = (names: readonly string[], reading: Reading): Readonly<Record<string, Reading>> =>
  Object.fromEntries(names.map((name) => [name, reading]))

/** By the name of the parameter, or by event and name where a name means several things. */
const READINGS: Readonly<Record<string, Reading>> = {
  place: 'PLACE',
  role: { words: 'access.role' },
  verb: { words: 'access.verb' },
  flag: { words: 'census.flag' },
  how: { words: 'notices.how' },
  reply: { words: 'cancellations.reply' },
  ending: { words: 'cancellations.ending' },
  scheme: { words: 'standings.scheme' },
  fields: 'FACTS',
  applied: 'FACTS',
  'applications.corrected.fields': 'APPLICATION_FIELDS',
  'cancellations.proposed.code': { words: 'cancellations.reason' },
  'imports.failed.fault': 'FAULT',
  'lives.told.kind': { words: 'lives.kind' },
  'lives.recorded.kind': { words: 'lives.kind' },
  'lives.joined.kind': { words: 'lives.kind' },
  'lives.undone.kind': { words: 'lives.kind' },
  'moves.moved.village': 'PLACE_CODE',
  'moves.moved.from': 'PLACE_CODE',
  'moves.moved.to': 'PLACE_CODE',
  'places.imported.kind': { words: 'places.sheet' },
  'places.looked.kind': { words: 'places.sheet' },
  'questions.asked.key': 'QUESTION',
  'questions.ended.key': 'QUESTION',
  'reviews.opened.kind': { words: 'reviews.kind' },
  'reviews.served.kind': { words: 'reviews.kind' },
  'reviews.closed.kind': { words: 'reviews.kind' },
  'reviews.closed.outcome': { words: 'reviews.outcome' },
  'settings.changed.key': { words: 'settings.key' },
  officer: 'OFFICER',
  presiding: 'OFFICER',
  'assignments.replaced.before': 'OFFICER',
  digest: 'DIGEST',
  ...named(['basis', 'mode', 'entered', 'result', 'standing', 'level', 'decision', 'kind', 'outcome'], 'SENTENCE'),
  ...named(['number', 'household', 'application', 'certificate', 'subject', 'left', 'right', 'kept', 'ended'], 'TOLD'),
  ...named(['order', 'resolution', 'label', 'drive', 'file', 'where', 'by', 'serials'], 'TOLD'),
  // Days say themselves; of a family that came the other one's number.
  ...named(['on', 'from', 'until', 'due', 'visited', 'takenOn'], 'TOLD'),
}

/** How a parameter of an event is read; undefined for one that no event of the code has. */
export const readingOf = (type: string, name: string): Reading | undefined =>
  READINGS[`${type}.${name}`] ?? READINGS[name]

type LookedUp = 'PLACE' | 'PLACE_CODE' | 'OFFICER' | 'QUESTION'

/** The places, officers and questions that events name, to be looked up before they are said. */
export const mentionedIn = (
  events: readonly { readonly type: string; readonly params: Readonly<Record<string, string | number>> }[],
): Readonly<Record<LookedUp, readonly string[]>> => {
  const found = (wanted: Reading) => [
    ...new Set(
      events.flatMap(({ type, params }) =>
        Object.entries(params).flatMap(([name, value]) =>
          typeof value === 'string' && readingOf(type, name) === wanted ? [value] : [],
        ),
      ),
    ),
  ]
  return {
    ...{ PLACE: found('PLACE'), PLACE_CODE: found('PLACE_CODE') },
    ...{ OFFICER: found('OFFICER'), QUESTION: found('QUESTION') },
  }
}
