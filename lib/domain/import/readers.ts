import { type Role, ROLES } from '@/lib/domain/access/actor'
import { GRANTS } from '@/lib/domain/access/grants'
import { IMPORT_KINDS, type ImportKindName, VERB_OF } from '@/lib/domain/import/kinds'

const rolesOf = (kind: ImportKindName): readonly Role[] => GRANTS[VERB_OF[kind]].roles

/** The kinds of files that an office may hand in (domain §11). */
export const kindsFor = (role: Role): readonly ImportKindName[] =>
  IMPORT_KINDS.filter((kind) => rolesOf(kind).includes(role))

/** The offices that may hand in any file at all: to all others the page does not exist. */
export const IMPORTERS: readonly Role[] = ROLES.filter((role) => kindsFor(role).length > 0)
