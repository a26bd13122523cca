import type { ReactNode } from 'react'

/** A day, a household number, the number of an application, a card or a certificate. */
const WHOLE = /(\d{2}-\d{2}-\d{4}|\d{6}-\d{5}-\d|[A-Z]{2,}[A-Z0-9]*(?:-[A-Z0-9]+){2,})/

/** A text in which days and numbers stand in one piece: a browser breaks them at their hyphens, and half a day is read wrong. */
export const unbroken = (content: ReactNode): ReactNode =>
  typeof content === 'string' && WHOLE.test(content)
    ? content.split(WHOLE).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} className="whole">
            {part}
          </span>
        ),
      )
    : content
