import type { Application } from '@/lib/domain/application/application'
import { type DocumentKind, type SupportingDocument } from '@/lib/domain/application/documents'
import { VULNERABILITY_GROUPS } from '@/lib/domain/application/groups'
import { ENTRY_MODES, PAPER_SIGNS, type Paper } from '@/lib/domain/application/paper'
import { type Body, isRecord } from '@/lib/domain/household/facts'
import type { Spoken } from '@/lib/domain/refusals'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { paise } from '@/lib/domain/shared/quantity'

/** What the family's plain paper claims. */
export type Claimed = Pick<
  Application,
  'declaredIncome' | 'mealInsecure' | 'claimedGroups' | 'bplAttested' | 'documents'
>

const PRIOR = ['DELETION_CERTIFICATE', 'NO_PRIOR_CARD_CERTIFICATE'] as const satisfies readonly DocumentKind[]

const written = (paper: SupportingDocument | undefined): Canonical =>
  paper === undefined ? null : { issuer: paper.issuer, number: paper.number, issuedOn: paper.issuedOn }

/** Everything that the counter's form says, box by box: what two officers may have filled differently. */
export const toldOnPaper = (paper: Paper, law: Claimed): Body => {
  const of = (kind: DocumentKind) => law.documents.find((one) => one.kind === kind)
  const prior = of(PRIOR[0]) ?? of(PRIOR[1])
  return {
    entryMode: paper.entryMode,
    statedBy: paper.statedBy,
    signedBy: paper.signedBy,
    witness: paper.witness,
    declaredIncome: law.declaredIncome,
    mealInsecure: law.mealInsecure === 'unknown' ? null : law.mealInsecure,
    groups: Object.fromEntries(law.claimedGroups.map((group) => [group, true])),
    bplAttested: law.bplAttested,
    incomeCertificate: written(of('INCOME_CERTIFICATE')),
    priorCard: prior?.kind ?? null,
    priorCardProof: written(prior),
    affidavitPaper: written(of('AFFIDAVIT')),
  }
}

const text = (value: Canonical | undefined): string | null => (typeof value === 'string' ? value : null)

const paperOf = (kind: DocumentKind, value: Canonical | undefined): readonly SupportingDocument[] => {
  if (!isRecord(value)) return []
  const day = text(value['issuedOn'])
  const issuedOn = day !== null && isPlainDate(day) ? day : null
  return [{ kind, issuer: text(value['issuer']) ?? '', number: text(value['number']), issuedOn }]
}

/** The other way round from `toldOnPaper`. */
export const readPaper = (told: Body): { readonly paper: Paper; readonly law: Claimed } => {
  const entryMode = ENTRY_MODES.find((mode) => mode === told['entryMode']) ?? 'PLAIN_PAPER'
  const statedBy = text(told['statedBy'])
  const { declaredIncome, mealInsecure, groups } = told
  const prior = PRIOR.find((kind) => kind === told['priorCard'])
  const plain = { kind: 'PLAIN_PAPER_APPLICATION', issuer: statedBy ?? '', number: null, issuedOn: null } as const
  return {
    paper: {
      entryMode,
      statedBy,
      signedBy: PAPER_SIGNS.find((sign) => sign === told['signedBy']) ?? null,
      witness: text(told['witness']),
    },
    law: {
      declaredIncome: typeof declaredIncome === 'number' ? paise(declaredIncome) : null,
      mealInsecure: typeof mealInsecure === 'boolean' ? mealInsecure : 'unknown',
      claimedGroups: VULNERABILITY_GROUPS.filter((group) => isRecord(groups) && groups[group] === true),
      bplAttested: told['bplAttested'] === true,
      documents: [
        ...(entryMode === 'PLAIN_PAPER' ? [plain] : []),
        ...paperOf('INCOME_CERTIFICATE', told['incomeCertificate']),
        ...(prior === undefined ? [] : paperOf(prior, told['priorCardProof'] ?? {})),
        ...paperOf('AFFIDAVIT', told['affidavitPaper']),
      ],
    },
  }
}

/** The box of the form in which a part of the paper stands. */
export const boxOfPaper = (path: string): string =>
  path === 'affidavitPaper'
    ? 'affidavit'
    : path === 'incomeCertificate' || path === 'priorCardProof'
      ? `${path}.issuer`
      : path

const WORDS: Readonly<Record<string, string>> = { entryMode: 'entryMode', signedBy: 'sign', priorCard: 'document' }

/** What stands on the paper as its box would show it. */
export const paperInWords = (path: string, value: Canonical): Spoken => {
  if (value === null) return { key: 'changes.meanwhile.empty' }
  if (typeof value === 'boolean') return { key: value ? 'forms.yes' : 'forms.no' }
  const catalogue = WORDS[path]
  if (catalogue !== undefined && typeof value === 'string') return { key: `applications.${catalogue}.${value}` }
  const said = isRecord(value)
    ? Object.values(value).flatMap((part) => text(part) ?? [])
    : [typeof value === 'number' ? String(value / 100) : (text(value) ?? '')]
  return { key: 'changes.meanwhile.value', params: { value: said.map(dayAgain).join(' · ') } }
}

const dayAgain = (said: string): string => (isPlainDate(said) ? said.split('-').reverse().join('-') : said)
