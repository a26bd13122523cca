import { bothLanguages, type Both, Fact, InBoth } from '@/components/cards/bilingual'
import { CardQr } from '@/components/cards/card-qr'
import { CertificatePersons } from '@/components/lives/certificate-persons'
import type { LifeKind } from '@/lib/domain/life/kinds'
import { codeOf, kindOf, type PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Named, Names } from '@/lib/features/lives/view/people'
import { dayInWords } from '@/lib/platform/words'

export interface CertificateView {
  readonly number: string
  readonly qr: { readonly size: number; readonly path: string }
  readonly household: string
  readonly persons: readonly Named[]
  readonly kind: LifeKind
  readonly leftOn: PlainDate
  readonly issuedOn: PlainDate
  readonly issuedBy: Names | null
  readonly bound: string | null
  readonly cards: readonly string[]
  readonly rationCardNo: string | null
  readonly village: Names
  readonly places: readonly (Names & { readonly path: PlacePath })[]
}

interface Part {
  readonly view: CertificateView
  readonly both: Both
}

/** The Deletion Certificate as it is handed over (R59; domain §3.3): in both languages, on one A4 page, never with Aadhaar. */
export const CertificateSheet = async ({ view }: { view: CertificateView }) => {
  const both = await bothLanguages()
  const { number, household, leftOn, qr } = view
  return (
    <section aria-labelledby="certificate" className="paper border-2 border-brand p-4">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <p>
            <InBoth words={both((t) => t('cards.card.government'))} />
          </p>
          <h2 id="certificate">
            <InBoth words={both((t) => t('lives.sheet.title'))} />
          </h2>
          <dl>
            <Fact label={both((t) => t('lives.sheet.number'))}>
              <code>{number}</code>
            </Fact>
          </dl>
        </div>
        <CardQr qr={qr} label={both((t) => t('lives.sheet.qr', { number }))} />
      </header>
      <dl className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-2">
        <Places view={view} both={both} />
      </dl>
      <p lang="hi">{both((t) => t('lives.sheet.certify', { number: household, day: dayInWords(leftOn) })).hi}</p>
      <p lang="en">{both((t) => t('lives.sheet.certify', { number: household, day: dayInWords(leftOn) })).en}</p>
      <CertificatePersons persons={view.persons} />
      <dl className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-2">
        <Grounds view={view} both={both} />
      </dl>
      <p className="small">
        <InBoth words={both((t) => t('lives.sheet.use'))} />
      </p>
      <p className="signature-line">
        <InBoth words={both((t) => t('lives.sheet.signature'))} />
      </p>
    </section>
  )
}

const Places = ({ view: { village, places }, both }: Part) => (
  <>
    <Fact label={both((t) => t('households.field.village'))}>
      <InBoth words={village} />
    </Fact>
    {places.map(({ path, ...words }) => (
      <Fact key={path} label={both((t) => t(`places.kind.${kindOf(path)}`))}>
        <InBoth words={words} /> (LGD {codeOf(path)})
      </Fact>
    ))}
  </>
)

const Grounds = ({ view, both }: Part) => {
  const { kind, leftOn, issuedOn, issuedBy, bound, cards, rationCardNo } = view
  const married = kind === 'MARRIAGE_OUT'
  const held = [...cards, ...(rationCardNo === null ? [] : [rationCardNo])]
  return (
    <>
      <Fact label={both((t) => t('lives.sheet.reason'))}>
        <InBoth words={both((t) => (married ? t('lives.sheet.married') : t('lives.sheet.moved')))} />
      </Fact>
      <Fact label={both((t) => t('lives.sheet.leftOn'))}>{dayInWords(leftOn)}</Fact>
      <Fact label={both((t) => t('lives.sheet.bound'))}>{bound ?? '–'}</Fact>
      <Fact label={both((t) => t('lives.sheet.card'))}>{held.length === 0 ? '–' : held.join(', ')}</Fact>
      <Fact label={both((t) => t('lives.sheet.issuedOn'))}>{dayInWords(issuedOn)}</Fact>
      <Fact label={both((t) => t('lives.sheet.issuedBy'))}>{issuedBy ? <InBoth words={issuedBy} /> : '–'}</Fact>
    </>
  )
}
