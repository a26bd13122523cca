'use client'

import { useState, useSyncExternalStore } from 'react'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

// Not crypto.randomUUID: browsers hide it on a village office's plain http address.
const freshNumber = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return [...bytes]
    .map((byte) => HEX[byte])
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const whenShownAgain = (renew: () => void) => {
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) renew()
  }
  addEventListener('pageshow', shown)
  return () => {
    removeEventListener('pageshow', shown)
  }
}

/**
 * The number that makes a double click harmless. Without JavaScript it is the server's; with it every mount draws its own,
 * so that a form reached with the Back button is a new request and not a silent repetition of the last.
 */
export const RequestNumber = ({ drawn }: { drawn: string }) => {
  const [slot] = useState(() => ({ number: freshNumber() }))
  const number = useSyncExternalStore(
    (changed) =>
      whenShownAgain(() => {
        slot.number = freshNumber()
        changed()
      }),
    () => slot.number,
    () => drawn,
  )
  return <input type="hidden" name="requestId" value={number} autoComplete="off" />
}
