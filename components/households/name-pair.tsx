'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { suggestedName } from '@/lib/domain/household/transliterate'

interface Box {
  readonly name: string
  readonly label: string
  readonly value: string
}

interface Props {
  readonly hindi: Box
  readonly english: Box
  /** Before the suggestion, and on its button. */
  readonly words: { readonly suggestion: string; readonly use: string }
}

/**
 * A name in both scripts. While one box is empty, the other's name is suggested for it; nothing is filled in before
 * somebody says so, and what was typed is never overwritten (F14). Without JavaScript the suggestion stands there to be copied.
 */
export const NamePair = ({ hindi, english, words }: Props) => {
  const [typed, setTyped] = useState({ hindi: hindi.value, english: english.value })
  const empty = typed.hindi.trim() === '' ? 'hindi' : typed.english.trim() === '' ? 'english' : null
  const suggestion = empty && suggestedName(typed[empty === 'hindi' ? 'english' : 'hindi'])
  const take = () => {
    const [box] = document.getElementsByName(empty === 'hindi' ? hindi.name : english.name)
    if (!(box instanceof HTMLInputElement) || suggestion === null) return
    box.value = suggestion
    // Whoever keeps the draft listens to what is typed.
    box.dispatchEvent(new Event('input', { bubbles: true }))
    setTyped((before) => ({ ...before, [empty === 'hindi' ? 'hindi' : 'english']: suggestion }))
  }
  const offer =
    suggestion === null ? null : (
      <p className="field-hint" aria-live="polite">
        {words.suggestion} <span lang={empty === 'hindi' ? 'hi' : 'en'}>{suggestion}</span>{' '}
        <button type="button" className="button-inline" onClick={take}>
          {words.use}
        </button>
      </p>
    )
  const box = (own: Box, script: 'hindi' | 'english') => (
    <div>
      <Field
        name={own.name}
        label={own.label}
        defaultValue={own.value}
        autoComplete="off"
        lang={script === 'hindi' ? 'hi' : 'en'}
        maxLength={120}
        onValue={(value) => {
          setTyped((before) => ({ ...before, [script]: value }))
        }}
      />
      {empty === script ? offer : null}
    </div>
  )
  return (
    <>
      {box(hindi, 'hindi')}
      {box(english, 'english')}
    </>
  )
}
