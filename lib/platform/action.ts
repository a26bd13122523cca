import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import { refresh as drawAgain, revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type Command, execute } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import type { Found, RefusalCode, Spoken } from '@/lib/domain/refusals'
import { type FormState, sentencesAt, typedIn } from '@/lib/platform/form-state'
import { keyWords } from '@/lib/platform/key-words'
import { chosenLocale } from '@/lib/platform/language'
import { refusalWords } from '@/lib/platform/refusal-words'
import type { Outcome } from '@/lib/platform/requests'
import { requireActor } from '@/lib/platform/session'
import type { Locale } from '@/lib/messages/locales'

interface Door<S extends z.ZodType, T extends Outcome> {
  readonly schema: S
  readonly command: Command<z.output<S>, T>
  /** Public pages (patterns under `/[lang]`) whose kept copy the change makes stale. */
  readonly refresh?: readonly string[]
  /** The refusals that say the page is out of date: it is drawn again, so that what is refused can be read as it is now. */
  readonly staleWhen?: readonly RefusalCode[]
  /** Where the person goes next. The value comes from the command, never from the browser. */
  readonly goTo: (value: T) => string
}

const REQUEST = z.uuid()

/**
 * The only way to write: session, shape, command, then on. The command receives exactly what the schema let through.
 * A shapeless form and a refusal come back with their sentences and all that was typed.
 */
export const defineAction =
  <S extends z.ZodType, T extends Outcome>({ schema, command, refresh = [], staleWhen = [], goTo }: Door<S, T>) =>
  async (_before: FormState, form: FormData): Promise<FormState> => {
    const actor = await requireActor()
    const locale = await chosenLocale()
    const submission = parseWithZod(form, { schema })
    if (submission.status !== 'success') return invalid(submission.reply().error ?? {}, form, locale)
    const requestId = REQUEST.safeParse(form.get('requestId'))
    const handed = requestId.success ? { requestId: requestId.data, digest: contentOf(form) } : {}
    const done = await execute(command, actor, submission.value, handed)
    if (!done.ok) {
      if (staleWhen.includes(done.error.code)) drawAgain()
      const sentence = await refusalWords(done.error, locale)
      return {
        status: 'refused',
        errors: { [done.error.field ?? '']: sentence, ...(await sentencesOf(done.error.found ?? [], locale)) },
        typed: { ...typedIn(form), ...done.error.carry },
        code: done.error.code,
      }
    }
    refresh.forEach((page) => {
      revalidatePath(`/[lang]${page}`, 'page')
    })
    return redirect(goTo(done.value))
  }

/** The sentences for a shapeless form: every zod message is a key of the catalogue. */
const invalid = async (
  errors: Readonly<Record<string, string[] | null>>,
  form: FormData,
  locale: Locale,
): Promise<FormState> => {
  const t = await getTranslations({ locale })
  const sentences = Object.entries(errors).flatMap(([field, keys]) =>
    keys?.[0] === undefined ? [] : [[field, t(keys[0] as Parameters<typeof t>[0])] as const],
  )
  return { status: 'invalid', errors: Object.fromEntries(sentences), typed: typedIn(form) }
}

/** The sentences of what more is wrong, at its fields; of one field in one line. */
const sentencesOf = async (found: readonly Found[], locale: Locale): Promise<Readonly<Record<string, string>>> => {
  const words = await keyWords(locale)
  const say = (one: Spoken) => ('key' in one ? words(one.key, one.params ?? {}) : one[locale])
  const said = ({ params, spoken = {} }: Found) => ({
    ...params,
    ...Object.fromEntries(Object.entries(spoken).map(([name, one]) => [name, say(one)] as const)),
  })
  return sentencesAt(found.map((one) => ({ field: one.field, sentence: words(one.message, said(one)) })))
}

const FRAME = /^requestId$|^\$ACTION/

/** The SHA-256 of what was typed, file names and sizes included; the frame of the form left out. */
const contentOf = (form: FormData): string =>
  sha256(
    JSON.stringify(
      [...form.entries()]
        .filter(([name]) => !FRAME.test(name))
        .map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name} ${value.size}`]),
    ),
  )
