import { PrismaPg } from '@prisma/adapter-pg'
import type { Client } from 'pg'
import type { Closing } from '@/lib/caretaker/closing'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { rupees } from '@/lib/domain/shared/quantity'
import { startApplication } from '@/lib/features/applications/commands/start'
import type { Claims } from '@/lib/features/applications/schema'
import { execute } from '@/lib/platform/command'
import { PrismaClient } from '@/prisma/client/client'
import { type Applicant, insertBare } from '@/tests/bench/create-bare'
import { connected, openGround } from '@/tests/bench/ground'
import { alternate, perSecondTogether, rate, ROUNDS, type Row } from '@/tests/bench/measure'
import { layPlaces, openDrive, panchayat, post, settleDown, settleFamilies } from '@/tests/bench/state'

const PANCHAYATS = 10
/** Families of each panchayat that apply in one turn. */
const EACH = 60
const DAY = plainDate('2026-08-15')
const NOON = new Date(`${DAY}T12:00:00+05:30`)

/** A whole paper: every claim, and the four papers of a family without an earlier card. */
const PAPER: Claims = {
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

/** A drive open everywhere, a secretary in each panchayat; answers the families panchayat by panchayat. */
const prepare = async (client: Client): Promise<Applicant[][]> => {
  await layPlaces(client, PANCHAYATS)
  // Everybody applies once: both sides, every turn and one turn to warm up.
  await settleFamilies(client, 1, PANCHAYATS, EACH * 2 * (ROUNDS + 1))
  const driveId = await openDrive(client)
  const queues: Applicant[][] = []
  for (let index = 1; index <= PANCHAYATS; index += 1) {
    const secretary = await post(client, `Asha ${index}`, 'GP_SECRETARY', panchayat(index))
    const { rows } = await client.query<{ id: string }>('select id from households where place = $1', [secretary.place])
    queues.push(rows.map(({ id }) => ({ householdId: id, secretary, driveId })))
  }
  await settleDown(client)
  return queues
}

const create = async ({ householdId, secretary }: Applicant): Promise<void> => {
  const options = { requestId: crypto.randomUUID(), now: NOON }
  const done = await execute(startApplication, secretary, { householdId, ...PAPER }, options)
  if (!done.ok) throw new Error(`Refused: ${done.error.code}`)
}

/**
 * Creating an application through the front of the house – request number, scope, permit, rules of the day, four papers,
 * time line, journal with its chain – against a bare transaction that inserts the same rows past every policy. Ten at a
 * time, each in a panchayat of its own, both on a disk that is told to keep what was committed.
 */
export const benchCreate = async (house: Closing): Promise<Row[]> => {
  const ground = await (await openGround(house))('create')
  const queues = await connected(ground.superuser, prepare)
  process.env['DATABASE_URL'] = ground.portal
  process.env.NEXTAUTH_SECRET ??= crypto.randomUUID()
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: ground.owner, max: PANCHAYATS }) })
  const turn = () => queues.map((queue) => queue.splice(0, EACH))
  const ours = () => perSecondTogether(turn(), create)
  const yardstick = () => perSecondTogether(turn(), (one) => insertBare(prisma, one, NOON))
  await ours()
  await yardstick()
  const [created, inserted] = await alternate(ours, yardstick)
  await prisma.$disconnect()
  return [
    {
      what: 'applications created, permit, event and hash chain included',
      ours: rate(created),
      yardstick: `bare transaction with the same rows ${rate(inserted)}`,
      ratio: created / inserted,
      aim: { sign: '≥', value: 0.5 },
    },
  ]
}
