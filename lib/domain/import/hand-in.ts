import type { Actor, Role } from '@/lib/domain/access/actor'
import { GRANTS } from '@/lib/domain/access/grants'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { type ImportKindName, type ImportVerb, VERB_OF } from '@/lib/domain/import/kinds'
import { kindsFor } from '@/lib/domain/import/readers'
import { FILE_CONTENTS, type FileContent, kindOfContent } from '@/lib/domain/import/what'
import type { PlacePath } from '@/lib/domain/place/path'
import { refuse, type Result } from '@/lib/domain/shared/result'

/** By its flags families are ranked and excluded: whoever hands it in speaks as the survey. */
const SURVEY = 'SECC2011'

/** Whether a file is of the survey; registers and sheets hold no families of a source. */
export const isSurvey = ({ kind, source }: Pick<File, 'kind' | 'source'>): boolean =>
  kind === 'HOUSEHOLDS' && source === SURVEY

interface File {
  readonly kind: ImportKindName
  readonly source: string
  readonly place: PlacePath
}

/**
 * Decides whether an office may hand a file in, and let it go on: each kind has its verb, and a file of the survey is only
 * taken from those who hold the survey, so that no panchayat makes a list of its own speak as SECC 2011 (domain §11,
 * decision 0061). Refuses as `permit` does, and `files.surveyHeldAbove`.
 */
export const mayHandIn = (actor: Actor, { kind, source, place }: File): Result<Permit<ImportVerb>> => {
  const allowed = permit(actor, VERB_OF[kind], { place })
  if (!allowed.ok || !isSurvey({ kind, source })) return allowed
  return permit(actor, 'survey.import', { place }).ok ? allowed : refuse('files.surveyHeldAbove', {}, 'what')
}

const holdsSurvey = (role: Role): boolean => {
  const roles: readonly Role[] = GRANTS['survey.import'].roles
  return roles.includes(role)
}

/** What an office may say that a file of its own is, in the order in which it is offered. */
export const contentsFor = (role: Role): readonly FileContent[] => {
  const kinds = kindsFor(role)
  return FILE_CONTENTS.filter(
    (content) => kinds.includes(kindOfContent(content)) && (content !== SURVEY || holdsSurvey(role)),
  )
}
