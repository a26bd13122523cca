'use client'

import { useParams } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { FAULT_WORDS } from '@/lib/messages/fault'
import { TextLink } from '@/components/ui/text-link'

/** The apology: whose fault it is, the reference to quote, and the way on. */
export const Fault = ({ reference, again }: { reference: string | undefined; again: () => void }) => {
  const words = FAULT_WORDS[useParams()['lang'] === 'en' ? 'en' : 'hi']
  return (
    <div className="flow" role="alert">
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      {reference ? (
        <p>
          {words.reference} <code className="reference">{reference}</code>
        </p>
      ) : null}
      <div className="form-foot">
        <Button type="button" onClick={again}>
          {words.again}
        </Button>
        <TextLink href="/">{words.home}</TextLink>
      </div>
    </div>
  )
}
