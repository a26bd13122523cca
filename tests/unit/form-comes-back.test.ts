import { describe, expect, it } from 'vitest'
import { drawnName, drawnValue, fixedValues, keptInBox, saysWhatWasShown, typedIn } from '@/lib/platform/form-state'

const drawn = { id: 'family', version: '9' }

describe('A form that comes back (two officers on one record)', () => {
  it('keeps the version it was opened at, however new the record is that is drawn around it', () => {
    expect(fixedValues(drawn, { id: 'family', version: '7', houseNo: '21C' })).toEqual({ id: 'family', version: '7' })
    expect(fixedValues({ record: '1', seen: 'new' }, { seen: 'old' })).toEqual({ record: '1', seen: 'old' })
  })

  it('says the newest version when nothing was typed over an older one', () => {
    expect(fixedValues(drawn, null)).toEqual(drawn)
    expect(fixedValues(drawn, { houseNo: '21C' })).toEqual(drawn)
    expect(fixedValues(drawn, { version: ['7', '8'] })).toEqual(drawn)
  })

  it('takes nothing else from the browser: whose record it is says the page', () => {
    expect(fixedValues(drawn, { id: 'another', version: '9' })).toEqual(drawn)
    expect(['version', 'seen', 'opened', 'shown', 'id', 'digest', 'requestId'].filter(saysWhatWasShown)).toHaveLength(4)
  })
})

describe('What stands in the boxes of a form (decision 0091)', () => {
  it('goes along as it stands, of several boxes of a name all; secrets and the portal’s own fields are typed or drawn anew', () => {
    const form = new FormData()
    for (const [name, value] of [
      ...[
        ['venue', 'Hall'],
        ['present', '1'],
        ['present', '4'],
        ['version', '7'],
        [drawnName('venue'), 'School'],
      ],
      ...[
        ['password', 'x'],
        ['aadhaar.1', '234567890124'],
        ['requestId', 'r'],
        ['$ACTION_KEY', 'k'],
      ],
    ] as const)
      form.append(name, value)
    form.append('paper', new Blob(['scan']))
    expect(typedIn(form)).toEqual({
      ...{ venue: 'Hall', present: ['1', '4'], version: '7', 'drawn.venue': 'School', paper: [] },
    })
  })
})

describe('A box of a form that repeats a record, over which somebody else saved first (decision 0091)', () => {
  const over = (was: string, mine: string, now: string) =>
    keptInBox({ venue: mine, [drawnName('venue')]: was }, 'venue', now)

  it.each([
    ['nobody touched it', ['School', 'School', 'School'], 'School', null],
    ['only this officer', ['School', 'Hall', 'School'], 'Hall', null],
    ['only the other', ['School', 'School', 'Temple'], 'Temple', null],
    ['both, the same', ['School', 'Hall', 'Hall'], 'Hall', null],
    ['both, differently', ['School', 'Hall', 'Temple'], 'Hall', 'Temple'],
    ['this officer empties what the other wrote', ['School', '', 'Temple'], '', 'Temple'],
    ['this officer types what the other emptied', ['School', 'Hall', ''], 'Hall', ''],
    ['the other fills a box that was empty', ['', '', 'Temple'], 'Temple', null],
    ['nobody, and the browser sent its lines', ['one\r\ntwo', 'one\r\ntwo', 'one\ntwo'], 'one\ntwo', null],
    ['only this officer, in several lines', ['one\r\ntwo', 'three', 'one\ntwo'], 'three', null],
  ] as const)('%s', (_words, [was, mine, now], kept, stands) => {
    expect(over(was, mine, now)).toEqual({ kept, stands })
  })

  it('what was shown beside it stands in no way any more: the next press saves the own word', () => {
    expect(over('Temple', 'Hall', 'Temple')).toEqual({ kept: 'Hall', stands: null })
  })

  it('of tick boxes every tick is a box of its own: neither officer undoes the other’s', () => {
    const typed = { present: ['1', '2', '5'], [drawnName('present')]: drawnValue(['1', '2', '3']) }
    // This officer unticked 3 and ticked 5; the other unticked 1 and ticked 4.
    expect(new Set(keptInBox(typed, 'present', ['2', '3', '4']).kept)).toEqual(new Set(['2', '4', '5']))
    const none = { [drawnName('present')]: drawnValue([]) }
    expect(keptInBox(none, 'present', ['4']).kept).toEqual(['4'])
    expect(keptInBox({ present: '4', [drawnName('present')]: drawnValue([]) }, 'present', []).kept).toEqual(['4'])
  })

  it('a form that did not say what it was drawn with keeps what was typed', () => {
    expect(keptInBox({ venue: 'Hall' }, 'venue', 'Temple')).toEqual({ kept: 'Hall', stands: null })
    expect(keptInBox({}, 'venue', 'Temple')).toEqual({ kept: '', stands: null })
  })
})
