import { z } from 'zod'
import { isOffice, type Office } from '@/lib/domain/account/posting'
import { isPlacePath, type PlacePath } from '@/lib/domain/place/path'
import { dateText, givenNumber, requiredText } from '@/lib/platform/form-values'

/** The shortest password that the portal takes. */
const SHORTEST_PASSWORD = 12

const office = () =>
  z.string().transform((text, context): Office => {
    if (isOffice(text)) return text
    context.addIssue({ code: 'custom', message: 'accounts.error.role' })
    return z.NEVER
  })

const place = () =>
  z.string().transform((text, context): PlacePath => {
    if (isPlacePath(text)) return text
    context.addIssue({ code: 'custom', message: 'accounts.error.place' })
    return z.NEVER
  })

const newPassword = () =>
  z.string().min(SHORTEST_PASSWORD, 'accounts.error.passwordShort').max(200, 'forms.error.tooLong')

const login = () =>
  z
    .string()
    .transform((text) => text.normalize('NFKC').trim().toLowerCase())
    .pipe(z.string().regex(/^[a-z][a-z0-9._-]{2,39}$/, 'accounts.error.login'))

const posting = {
  role: office(),
  place: place(),
  from: dateText(),
  until: dateText().optional(),
  order: requiredText(100),
}

// A first password stands in plain sight and stays in the form when something else is wrong: its field is not named
// as the secrets are that a form never gets back.
const asPassword = <T extends { readonly firstKey: string }>({ firstKey, ...rest }: T) => ({
  ...rest,
  password: firstKey,
})

export const enrolSchema = z
  .object({
    login: login(),
    nameEn: requiredText(100),
    nameHi: requiredText(100),
    firstKey: newPassword(),
    ...posting,
  })
  .transform(asPassword)
export const postSchema = z.object({ accountId: z.uuid(), ...posting })
export const endPostingSchema = z.object({ postingId: z.uuid(), until: dateText() })
export const personSchema = z.object({ accountId: z.uuid() })
export const resetPasswordSchema = z.object({ accountId: z.uuid(), firstKey: newPassword() }).transform(asPassword)

export const endSessionSchema = z.object({ sessionId: z.uuid() })
export const endOtherSessionsSchema = z.object({})
export const switchPostingSchema = z.object({ postingId: z.uuid() })
export const changePasswordSchema = z
  .object({
    currentPassword: z.string().min(1, 'forms.error.required'),
    newPassword: newPassword(),
    againPassword: z.string(),
  })
  .refine(({ newPassword: first, againPassword }) => first === againPassword, {
    path: ['againPassword'],
    error: 'accounts.error.passwordsDiffer',
  })

/** The household that an officer lives in, by the number of the register. */
export const declareHouseholdSchema = z.object({ number: givenNumber(30) })

export type EnrolInput = z.output<typeof enrolSchema>
export type PostInput = z.output<typeof postSchema>
export type EndPostingInput = z.output<typeof endPostingSchema>
export type PersonInput = z.output<typeof personSchema>
export type ResetPasswordInput = z.output<typeof resetPasswordSchema>
export type EndSessionInput = z.output<typeof endSessionSchema>
export type SwitchPostingInput = z.output<typeof switchPostingSchema>
export type ChangePasswordInput = z.output<typeof changePasswordSchema>
export type DeclareHouseholdInput = z.output<typeof declareHouseholdSchema>
