import 'server-only'
import QRCode from 'qrcode'

/** A QR code as one SVG path of unit squares, with the number of squares a side. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

/** Draws the QR code of a text on the server: nothing of a family's card is sent anywhere to be drawn. */
export const qrPath = (text: string): QrPath => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data).flatMap((dark, at) =>
    dark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  )
  return { size, path: squares.join('') }
}
