import type { CardView, Words } from '@/lib/features/cards/view'

type Qr = NonNullable<CardView['issued']>['qr']

/** Modules of white around a QR code, without which no reader finds it. */
const QUIET = 4

/** The number of a card as a QR code, drawn on the server: the number and its check digit, and nothing else. */
export const CardQr = ({ qr: { size, path }, label }: { qr: Qr; label: Words }) => (
  <svg
    role="img"
    aria-label={`${label.hi} / ${label.en}`}
    viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
    className="h-32 w-32 bg-white print:h-20 print:w-20"
    shapeRendering="crispEdges"
  >
    <path d={path} fill="#000" />
  </svg>
)
