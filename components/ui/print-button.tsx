'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

/** Prints the page; hidden where there is no JavaScript to print with. */
export const PrintButton = ({ children }: { children: ReactNode }) => (
  <span className="needs-script">
    <Button
      type="button"
      variant="secondary"
      onClick={() => {
        print()
      }}
    >
      {children}
    </Button>
  </span>
)
