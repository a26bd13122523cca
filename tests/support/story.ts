import type { Actor } from '@/lib/domain/access/actor'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { rupees } from '@/lib/domain/shared/quantity'
import { startApplication } from '@/lib/features/applications/commands/start'
import { submitApplication } from '@/lib/features/applications/commands/submit'
import type { Claims } from '@/lib/features/applications/schema'
import { takeUp } from '@/lib/features/verifications/commands/take-up'
import type { Finding } from '@/lib/features/verifications/schema'
import { asOwner } from '@/tests/support/accounts'
import { DRAWN, on, openStory, type Story } from '@/tests/support/applied-story'
import { lawful } from '@/tests/support/factories'

/** The day on which the papers of these stories come to the counter, and the day of the officer's visit. */
export const COUNTER = DRAWN
export const VISIT = plainDate('2026-08-20')

/** A paper with everything that the law asks: the no-prior-card certificate with its affidavit, and the Patwari's paper. */
export const PAPER: Claims = {
  entryMode: 'PLAIN_PAPER',
  statedBy: 'Kamla Devi',
  signedBy: 'THUMB',
  witness: 'Ram Lal, ward member',
  declaredIncome: rupees(18_000),
  mealInsecure: 'yes',
  claimedGroups: ['HEADED_BY_WIDOW'],
  bplAttested: false,
  incomeCertificate: { issuer: 'Patwari, Dharampur circle', number: 'IC/44', issuedOn: plainDate('2026-08-01') },
  priorCard: 'NO_PRIOR_CARD_CERTIFICATE',
  priorCardProof: { issuer: 'Panchayat Secretary', number: '7', issuedOn: plainDate('2026-08-02') },
  affidavit: true,
  affidavitPaper: { issuer: 'Notary, Solan', number: undefined, issuedOn: plainDate('2026-08-03') },
}

/** A finding as the officer's form says it, but for the version and the digest of what was shown. */
export const FINDING: Omit<Finding, 'applicationId' | 'version' | 'shown'> = {
  visitedOn: VISIT,
  foundIncome: rupees(20_000),
  mealInsecure: 'yes',
  foundGroups: ['HEADED_BY_WIDOW', 'DESTITUTE'],
  papersSeen: ['INCOME_CERTIFICATE', 'NO_PRIOR_CARD_CERTIFICATE', 'AFFIDAVIT'],
  duplicates: 'none',
  notKin: true,
  recommended: 'yes',
  remarks: undefined,
}

/** A drive with an officer, and four families of whom nobody has applied; the second and fourth stand on the BPL list. */
export const openCounter = (): Promise<Story> => openStory({ families: 4, found: [] })

/** The second family: on the BPL list of 2018. */
export const listedFamily = ({ households }: Story): string => households[1] ?? ''

/** The first family: without a BPL number. */
export const unlistedFamily = ({ households }: Story): string => households[0] ?? ''

const applicationVersion = (id: string): Promise<number> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ version: number }>('select version from applications where id = $1', [id])
    return rows[0]?.version ?? 0
  })

/** What a page opened now would post: the record and its version. */
export const seen = async (applicationId: string) => ({
  applicationId,
  version: await applicationVersion(applicationId),
})

export const started = async (
  story: Story,
  { householdId = listedFamily(story), paper = PAPER, day = COUNTER, by = story.asha }: Partial<Opening> = {},
): Promise<string> => lawful(await on(day, by, startApplication, { householdId, ...paper })).id

interface Opening {
  readonly householdId: string
  readonly paper: Claims
  readonly day: PlainDate
  readonly by: Actor
}

export const handedIn = async (story: Story, opening: Partial<Opening> = {}): Promise<string> => {
  const id = await started(story, opening)
  return lawful(await on(opening.day ?? COUNTER, story.asha, submitApplication, await seen(id))).id
}

export const takenUp = async (story: Story, opening: Partial<Opening> = {}): Promise<string> => {
  const id = await handedIn(story, opening)
  return lawful(await on(VISIT, story.bhanu, takeUp, await seen(id))).id
}
