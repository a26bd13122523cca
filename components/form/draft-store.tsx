import { saysWhatWasShown, type Typed } from '@/lib/platform/form-state'

/** Which form, and whose: nobody finds another's draft on the office's one computer. */
export interface DraftKey {
  readonly form: string
  readonly account: string
}

export interface Draft {
  readonly at: string
  readonly typed: Typed
}

const PREFIX = 'antyodaya.draft.'
/** React's own fields, and Aadhaar numbers: nothing of them stays on the device (domain §9.1). */
const NEVER_KEPT = /^\$|aadhaar/
const SECRET = new Set(['password', 'hidden', 'file', 'submit', 'button', 'reset'])

const slot = ({ form, account }: DraftKey) => `${PREFIX}${account}.${form}`

/** The kept text of a draft as it lies in the browser; null when there is none or the browser forbids keeping. */
export const findDraft = (key: DraftKey): string | null => {
  try {
    return localStorage.getItem(slot(key))
  } catch {
    return null
  }
}

/**
 * Keeps what stands in the form now, and over which version of the record; secrets and other fixed values excepted. False
 * when the browser would not.
 */
export const keepDraft = (key: DraftKey, form: HTMLFormElement, at: Date): boolean => {
  try {
    localStorage.setItem(slot(key), JSON.stringify({ at: at.toISOString(), typed: typedIn(form) } satisfies Draft))
    return true
  } catch {
    return false
  }
}

/** Forgets one draft, or, without a form's name, every draft on this device. */
export const forgetDrafts = (key?: DraftKey): void => {
  try {
    const gone = key ? [slot(key)] : Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
    gone.forEach((name) => {
      localStorage.removeItem(name)
    })
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

/** A kept text read back; null when it is not one of ours. */
export const readDraft = (text: string | null): Draft | null => {
  if (text === null) return null
  try {
    const draft: unknown = JSON.parse(text)
    return isDraft(draft) ? draft : null
  } catch {
    return null
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'typed' in value &&
  typeof value.typed === 'object' &&
  value.typed !== null

const typedIn = (form: HTMLFormElement): Typed => {
  const secret = new Set(
    [...form.elements].flatMap((field) =>
      field instanceof HTMLInputElement && SECRET.has(field.type) && !saysWhatWasShown(field.name) ? field.name : [],
    ),
  )
  const typed: Record<string, string | readonly string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || secret.has(name) || NEVER_KEPT.test(name)) continue
    const before = typed[name]
    typed[name] = before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]
  }
  return typed
}
