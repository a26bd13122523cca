import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import type { Typed } from '@/lib/platform/form-state'

const words = { error: 'Error:', day: '', stands: 'Meanwhile: {value}.' }

/** The page that comes back, as the server draws it: with JavaScript and without it. */
const drawn = (typed: Typed | null, repeats: boolean, children: ReactNode): string =>
  renderToStaticMarkup(
    createElement(
      FormContext,
      { value: { errors: {}, typed, attempt: '1', pending: false, repeats, words } },
      children,
    ),
  )
const over = (typed: Typed, children: ReactNode) => drawn(typed, true, children)
const name = 'box'

describe('The boxes of a form that is drawn again over a newer record (decision 0091)', () => {
  it('say what they were drawn with, and only in a form that repeats a record', () => {
    const field = createElement(Field, { name, label: 'Venue', defaultValue: 'School' })
    expect(drawn(null, true, field)).toContain('<input type="hidden" name="drawn.box" value="School"/>')
    expect(drawn(null, false, field)).not.toContain('drawn.')
    const none = createElement(Choice, {
      name,
      legend: 'Came',
      kind: 'checkbox',
      options: [{ value: '1', label: '1' }],
    })
    expect(drawn(null, true, none)).toContain('name="drawn.box" value="|"')
  })

  it('show what stands where this officer wrote nothing, and the own word beside it where both wrote', () => {
    const field = createElement(Field, { name, label: 'Venue', defaultValue: 'Temple' })
    const untouched = over({ box: 'School', 'drawn.box': 'School' }, field)
    expect(untouched).toContain('value="Temple"')
    expect(untouched).not.toContain('School')
    const both = over({ box: 'Hall', 'drawn.box': 'School' }, field)
    expect(both).toContain('value="Hall"')
    expect(both).toContain('Meanwhile: Temple.')
    // The next press speaks of what was shown now.
    expect(both).toContain('name="drawn.box" value="Temple"')
    expect(both).toContain('aria-invalid="true"')
  })

  it('do so in every kind of box, a code in its words', () => {
    const options = [
      { value: 'A', label: 'First' },
      { value: 'B', label: 'Second' },
      { value: 'C', label: 'Third' },
    ]
    const typed = { box: 'C', 'drawn.box': 'A' }
    expect(over(typed, createElement(Select, { name, label: 'Kind', options, defaultValue: 'B' }))).toMatch(
      /Meanwhile: Second\.[^]*<option value="C" selected="">/,
    )
    const radios = over(
      typed,
      createElement(Choice, { name, legend: 'Kind', kind: 'radio', options, defaultValue: 'B' }),
    )
    expect(radios).toMatch(/Meanwhile: Second\.[^]*<input type="radio"[^>]*checked=""[^>]*value="C"/)
    const text = createElement(TextArea, { name, label: 'Words', defaultValue: 'one\nthree' })
    expect(over({ box: 'one\r\ntwo', 'drawn.box': 'one\r\ntwo' }, text)).toContain('one\nthree</textarea>')
    const day = createElement(DateField, { name, label: 'Day', defaultValue: '2026-08-20' })
    expect(over({ box: '15-08-2026', 'drawn.box': '14-08-2026' }, day)).toContain('Meanwhile: 20-08-2026.')
  })
})
