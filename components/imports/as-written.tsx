import type { ReactNode } from 'react'

/** Words of a sender as they stand in the file and on it: in no language that the portal knows. */
export const AsWritten = ({ children }: { children: ReactNode }) => <span lang="und">{children}</span>
