import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/access/actor'
import type { Refusal } from '@/lib/domain/refusals'
import type { Result } from '@/lib/domain/shared/result'
import { BrokenForm, boundaryOf, formParts, passOver, type Part } from '@/lib/platform/multipart'
import { requireActor } from '@/lib/platform/session'

interface Door<S extends z.ZodType, T> {
  /** The form's fields; the file's name is among them as `fileName`. */
  readonly schema: S
  readonly take: (actor: Actor, input: z.output<S>, bytes: AsyncIterable<Uint8Array>) => Promise<Result<T>>
  /** Where the person goes next. */
  readonly goTo: (value: T) => string
  /** The form's own page: it is shown again with what was wrong and what was typed. */
  readonly form: string
}

/** What the field of the file is called in every form. */
const FILE = 'file'
const MOST_FIELDS = 20
const LONGEST_FIELD = 1000

/**
 * A form with a file of any size: the file passes through without ever being whole in memory. Only this portal's own pages
 * may post here. Without client JavaScript the answer is the next page, or the form again; fields stand before the file.
 */
export const defineUploadAction =
  <S extends z.ZodType, T>({ schema, take, goTo, form }: Door<S, T>) =>
  async (request: Request): Promise<Response> => {
    const actor = await requireActor()
    const boundary = boundaryOf(request.headers.get('content-type'))
    if (!isOwnPage(request.headers) || boundary === null || request.body === null)
      return new Response(null, { status: 403 })
    const fields = new FormData()
    const again = (errors: Readonly<Record<string, string>>) => seeOther(backTo(form, fields, errors))
    try {
      for await (const part of formParts(request.body, boundary)) {
        if (part.fileName === null) {
          await readField(part, fields)
          continue
        }
        if (part.fileName !== '') fields.set('fileName', part.fileName)
        const submission = parseWithZod(fields, { schema })
        if (submission.status !== 'success') {
          await passOver(part.bytes)
          return again(firstOf(submission.reply().error ?? {}))
        }
        const taken = await take(actor, submission.value, part.bytes)
        if (taken.ok) return seeOther(goTo(taken.value))
        // A browser that is still sending hears no answer.
        await passOver(part.bytes)
        return again(said(taken.error))
      }
      return again({ [FILE]: 'forms.error.required' })
    } catch (fault) {
      if (fault instanceof BrokenForm) return again({ [FILE]: 'forms.error.brokenOff' })
      throw fault
    }
  }

/** Whether the browser says that one of the portal's own pages sends this: the rule by which Next guards its actions. */
const isOwnPage = (headers: Headers): boolean => {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}

const readField = async ({ name, bytes }: Part, fields: FormData): Promise<void> => {
  let text = ''
  for await (const piece of bytes) if (text.length <= LONGEST_FIELD) text += piece.toString('latin1')
  if (text.length > LONGEST_FIELD || [...fields.keys()].length >= MOST_FIELDS) throw new BrokenForm('Too much')
  fields.append(name, Buffer.from(text, 'latin1').toString('utf8'))
}

const firstOf = (errors: Readonly<Record<string, string[] | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([field, keys]) => (keys?.[0] === undefined ? [] : [[field, keys[0]]])),
  )

/** The key of a refusal's sentence with its parameters behind it: `imports.refusal.fileTooLarge:megabytes=4096`. */
const said = ({ code, params, field }: Refusal): Readonly<Record<string, string>> => {
  const [noun, ...reason] = code.split('.')
  const told = Object.entries(params).map(([name, value]) => `:${name}=${value}`)
  return { [field ?? FILE]: `${noun}.refusal.${reason.join('.')}${told.join('')}` }
}

/** The form's address with what was typed and, by field, the catalogue key of what is wrong. */
const backTo = (form: string, fields: FormData, errors: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of fields) if (typeof value === 'string' && value !== '') query.append(name, value)
  for (const [field, key] of Object.entries(errors))
    query.append('wrong', `${field === 'fileName' ? FILE : field}:${key}`)
  return `${form}?${query.toString()}`
}

const seeOther = (address: string): Response => new Response(null, { status: 303, headers: { Location: address } })
