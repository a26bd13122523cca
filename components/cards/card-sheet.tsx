import { bothLanguages, type Both, Fact, InBoth } from '@/components/cards/bilingual'
import { CardMembers, nameOf } from '@/components/cards/card-members'
import { CardQr } from '@/components/cards/card-qr'
import { CardRation } from '@/components/cards/card-ration'
import type { CardView } from '@/lib/features/cards/view'
import { dayInWords } from '@/lib/platform/words'

/** One card a page of A5, lying; the browser's own margins would cut the seal off. */
const PAPER = `@media print { @page { size: A5 landscape; margin: 7mm } html, body { font-size: 7.5pt; line-height: 1.3 } }`

/** An Antyodaya ration card as it is handed over (R53; domain §12.4): in both languages, and never with Aadhaar. */
export const CardSheet = async ({ card }: { card: CardView }) => {
  const both = await bothLanguages()
  const { contents, issued } = card
  return (
    <section aria-labelledby="card" className="paper border-2 border-brand p-4 print:p-2">
      <style>{PAPER}</style>
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <p>
            <InBoth words={both((t) => t('cards.card.government'))} />
          </p>
          <h2 id="card">
            <InBoth words={both((t) => t('cards.card.title'))} />
          </h2>
          <p>
            <InBoth words={both((t) => t('cards.card.scheme'))} />
          </p>
          <dl>
            <Fact label={both((t) => t('cards.card.number'))}>
              {issued ? <code>{contents.number}</code> : <InBoth words={both((t) => t('cards.page.numberLater'))} />}
              {issued && issued.edition > 1 ? (
                <>
                  {' '}
                  <InBoth words={both((t) => t('cards.card.edition', { edition: issued.edition }))} />
                </>
              ) : null}
            </Fact>
          </dl>
        </div>
        {issued ? <CardQr qr={issued.qr} label={both((t) => t('cards.card.qr', { number: contents.number }))} /> : null}
      </header>
      {issued && issued.stage !== 'ACTIVE' ? (
        <p className="font-semibold">
          <InBoth words={both((t) => t('cards.card.notHolding', { stage: t(`cards.stage.${issued.stage}`) }))} />
        </p>
      ) : null}
      <dl className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-2 print:grid-cols-3">
        <Family card={card} both={both} />
      </dl>
      <CardMembers contents={contents} />
      <CardRation contents={contents} />
      <dl className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-2 print:grid-cols-3">
        <Basis card={card} both={both} />
      </dl>
      <p className="font-semibold">
        <InBoth words={both((t) => t('cards.card.noFee'))} />
      </p>
    </section>
  )
}

interface Part {
  readonly card: CardView
  readonly both: Both
}

const Family = ({ card: { contents, village, panchayat, block, district }, both }: Part) => {
  const { head, members, bpl, address } = contents
  const { until } = head
  const named = members.find(({ serial }) => serial === head.serial)
  return (
    <>
      <Fact label={both((t) => t('cards.card.head'))}>
        {named ? <InBoth words={nameOf(named)} /> : null}
        {until ? (
          <>
            {' '}
            (<InBoth words={both((t) => t('cards.card.headUntil', { day: dayInWords(until) }))} />)
          </>
        ) : null}
      </Fact>
      <Fact label={both((t) => t('cards.card.address'))}>{address === '' ? '–' : address}</Fact>
      <Fact label={both((t) => t('cards.card.village'))}>
        <InBoth words={village} />
      </Fact>
      <Fact label={both((t) => t('cards.card.panchayat'))}>
        <InBoth words={panchayat} /> (LGD {panchayat.code})
      </Fact>
      <Fact label={both((t) => t('cards.card.block'))}>
        <InBoth words={block} />
      </Fact>
      <Fact label={both((t) => t('cards.card.district'))}>
        <InBoth words={district} />
      </Fact>
      <Fact label={both((t) => t('cards.card.bpl'))}>{bpl ? `${bpl.number}, ${bpl.listYear}` : '–'}</Fact>
    </>
  )
}

/** A line to be filled in by hand where nothing is known. */
const BLANK = <span className="inline-block min-w-40 border-b border-ink">&nbsp;</span>

const Basis = ({ card: { contents, block }, both }: Part) => {
  const { shop, approval, issuedBy, grievanceContact } = contents
  const whom = both((t, locale) => t('cards.card.grievanceAt', { block: block[locale] }))
  return (
    <>
      <Fact label={both((t) => t('cards.card.shop'))}>{shop ? `${shop.name} (${shop.code})` : BLANK}</Fact>
      <Fact label={both((t) => t('cards.card.issuedOn'))}>{dayInWords(contents.issuedOn)}</Fact>
      <Fact label={both((t) => t('cards.card.issuedBy'))}>
        <InBoth words={{ en: issuedBy.name, hi: issuedBy.nameHi ?? issuedBy.name }} />,{' '}
        <InBoth words={both((t) => t(`access.role.${issuedBy.post}` as 'access.role.GP_SECRETARY'))} />
      </Fact>
      <Fact label={both((t) => t('cards.card.rank'))}>{contents.rank}</Fact>
      <Fact label={both((t) => t('cards.card.resolution'))}>{contents.resolutionNumber}</Fact>
      <Fact label={both((t) => t('cards.card.approval'))}>
        <InBoth
          words={both((t) =>
            t('cards.card.approvalOf', { number: approval.orderNumber, day: dayInWords(approval.on) }),
          )}
        />
      </Fact>
      <Fact label={both((t) => t('cards.card.grievance'))}>
        <InBoth words={whom} />
        {grievanceContact === '' ? null : `: ${grievanceContact}`}
      </Fact>
      <Fact label={both((t) => t('cards.card.signature'))}>{BLANK}</Fact>
    </>
  )
}
