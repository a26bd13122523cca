import { z } from 'zod'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { BIRTH_EVIDENCE, GENDERS, MARITAL_STATUSES, RELATIONS } from '@/lib/domain/household/household'
import { birthText, nameText, numbers, optionalText, rupeesText } from '@/lib/platform/form-values'
import { always, choice, ownAnswers, whole, yesOrNo } from './answers'

const memberShape = z.object({
  /** Given for somebody who stands in the register already. */
  serial: whole(/^[1-9]\d?$/, 'households.error.serial').optional(),
  name: nameText(),
  nameHi: nameText(),
  guardianKind: choice(GUARDIAN_KINDS, 'households.error.guardianKind'),
  guardianName: nameText(),
  guardianNameHi: nameText(),
  relation: choice(RELATIONS, 'households.error.relation'),
  gender: choice(GENDERS, 'households.error.gender'),
  birth: birthText().optional(),
  birthEvidence: choice(BIRTH_EVIDENCE, 'births.error.evidence'),
  maritalStatus: choice(MARITAL_STATUSES, 'households.error.maritalStatus'),
  disabilityPercent: whole(/^(100|\d{1,2})$/, 'households.error.percent').optional(),
  literate: yesOrNo('households.error.literate'),
  occupation: optionalText(80),
  monthlyIncome: rupeesText().optional(),
  ...numbers,
  own: ownAnswers,
})

type TypedMember = z.output<typeof memberShape>

/** A row in which nothing was typed is no member. */
const isBlank = ({ literate, ...rest }: TypedMember): boolean =>
  literate === null && Object.values(rest).every((value) => value === undefined)

const needs = (path: keyof TypedMember, error: string) => ({ path: [path], error, when: always })

export const member = memberShape
  .refine(
    (row) => isBlank(row) || row.name !== undefined || row.nameHi !== undefined,
    needs('name', 'households.error.name'),
  )
  .refine((row) => isBlank(row) || row.relation !== undefined, needs('relation', 'households.error.relation'))
  .refine((row) => isBlank(row) || row.gender !== undefined, needs('gender', 'households.error.gender'))
  .refine(
    ({ guardianName, guardianNameHi, guardianKind }) =>
      (guardianName === undefined && guardianNameHi === undefined) || guardianKind !== undefined,
    needs('guardianKind', 'households.error.guardianKind'),
  )
  .refine(
    ({ birth, birthEvidence }) => birthEvidence === undefined || birth !== undefined,
    needs('birth', 'births.error.evidenceOfNothing'),
  )
  .transform(({ relation, gender, ...row }) => (relation && gender ? { ...row, relation, gender } : null))

export type MemberInput = NonNullable<z.output<typeof member>>
