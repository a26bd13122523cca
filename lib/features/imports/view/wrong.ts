/** What was wrong with a form that came back by its address: the field, and the sentence's key with its parameters. */
export interface Wrong {
  readonly field: string
  readonly key: string
  readonly params: Readonly<Record<string, string>>
}

/** Only sentences about forms and files may be said by an address: whoever writes an address writes no words of ours. */
const KEY = /^(?:forms|imports|files|access|tables)\.(?:error|refusal)\.[A-Za-z]+$/

/** Reads `file:imports.refusal.fileTooLarge:megabytes=4096`; anything else is passed over. */
export const wrongsIn = (asked: string | readonly string[] | undefined): readonly Wrong[] =>
  [asked ?? []].flat().flatMap((text) => {
    const [field = '', key = '', ...told] = text.split(':')
    const params = told.flatMap((pair): [string, string][] => {
      const [name, value] = pair.split('=', 2)
      return name && value ? [[name, value]] : []
    })
    return KEY.test(key) && /^[A-Za-z]+$/.test(field)
      ? [{ field, key, params: Object.fromEntries<string>(params) }]
      : []
  })
