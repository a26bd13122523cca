import { findStatus } from '@/lib/features/status/queries'
import type { StatusView } from '@/lib/features/status/view'
import { rowOf } from '@/tests/support/rows'

/** What everybody reads of an application, by the number on its acknowledgement. */
export const publicPage = async (applicationId: string): Promise<StatusView> => {
  const { number } = await rowOf<{ number: string }>('select number from applications where id = $1', applicationId)
  const answer = await findStatus(number)
  if (answer.kind !== 'found') throw new Error(answer.kind)
  return answer.status
}
