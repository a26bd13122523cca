'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

interface Props {
  /** Key, what it does in words, and the box it goes to or the address it opens. */
  readonly keys: readonly {
    readonly key: string
    readonly label: string
    readonly to: { readonly box: string; readonly value?: string } | { readonly href: string }
  }[]
  readonly words: { readonly title: string; readonly off: string; readonly on: string }
}

const never = () => () => undefined

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))

const boxNamed = (box: string, value: string | undefined): HTMLElement | null =>
  [...document.getElementsByName(box)].find(
    (found) => value === undefined || (found instanceof HTMLInputElement && found.value === value),
  ) ?? null

/**
 * Keys for going through the queue of pairs: to the box of a decision, to the choice of an entry, to the next pair. They
 * decide nothing – a reason is typed and handed in – and are silent while somebody types; they can be switched off (WCAG
 * 2.1.4). A phone has no keys and is told of none. Without script the page is as before and says nothing of keys.
 */
export const ReviewKeys = ({ keys, words }: Props) => {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [on, setOn] = useState(true)
  useEffect(() => {
    if (!on) return undefined
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return
      const found = keys.find(({ key }) => key === event.key.toUpperCase())
      if (!found) return
      event.preventDefault()
      if ('href' in found.to) {
        location.assign(found.to.href)
        return
      }
      const box = boxNamed(found.to.box, found.to.value)
      box?.focus()
      if (found.to.value !== undefined) box?.click()
    }
    addEventListener('keydown', pressed)
    return () => {
      removeEventListener('keydown', pressed)
    }
  }, [keys, on])
  if (!here) return null
  return (
    <aside aria-label={words.title} className="hidden md:block">
      <p>
        <strong>{words.title}</strong>{' '}
        <button
          type="button"
          className="button button-link"
          onClick={() => {
            setOn(!on)
          }}
        >
          {on ? words.off : words.on}
        </button>
      </p>
      {on ? (
        <ul className="flex list-none flex-wrap gap-x-6 p-0">
          {keys.map(({ key, label }) => (
            <li key={key}>
              <kbd>{key}</kbd> {label}
            </li>
          ))}
        </ul>
      ) : null}
    </aside>
  )
}
