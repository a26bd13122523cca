import type { Result } from '@/lib/domain/shared/result'

/** The value of an answer that cannot be a no here, for example a figure of today on a screen; a no is a fault. */
export const certain = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(`Refused where no refusal is lawful: ${answer.error.code}`)
  return answer.value
}
