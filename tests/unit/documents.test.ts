import { describe, expect, it } from 'vitest'
import { missingDocuments } from '@/lib/domain/application/documents'
import { deletionCertificate, incomeCertificate, paper } from '@/tests/support/factories'

const none = paper('NO_PRIOR_CARD_CERTIFICATE')
const affidavit = paper('AFFIDAVIT')

describe('the two papers', () => {
  it('R59 · a deletion certificate alone satisfies the prior-card rule', () => {
    expect(missingDocuments([incomeCertificate, deletionCertificate])).toEqual([])
  })

  it('R59 · a no-prior-card certificate satisfies it together with an affidavit', () => {
    expect(missingDocuments([incomeCertificate, none, affidavit])).toEqual([])
  })

  it('R59 · a no-prior-card certificate without an affidavit does not', () => {
    expect(missingDocuments([incomeCertificate, none])).toEqual(['applications.affidavitMissing'])
  })

  it('R59 · an affidavit without a certificate does not', () => {
    expect(missingDocuments([incomeCertificate, affidavit])).toEqual(['applications.priorCardProofMissing'])
  })

  it('R60 · the income certificate is asked for in every case', () => {
    expect(missingDocuments([deletionCertificate])).toEqual(['applications.incomeCertificateMissing'])
    expect(missingDocuments([])).toEqual([
      'applications.incomeCertificateMissing',
      'applications.priorCardProofMissing',
    ])
  })

  it.each([{ issuer: ' ' }, { number: null }, { number: '' }, { issuedOn: null }])(
    'R60 · the income certificate must carry issuer, number and day: %j is not enough',
    (lack) => {
      expect(missingDocuments([{ ...incomeCertificate, ...lack }, deletionCertificate])).toEqual([
        'applications.incomeCertificateIncomplete',
      ])
    },
  )

  it('R61 · the plain paper itself is no document that can be missing', () => {
    expect(missingDocuments([incomeCertificate, deletionCertificate, paper('PLAIN_PAPER_APPLICATION')])).toEqual([])
  })
})
