import 'server-only'
import type { Frame } from '@/lib/features/imports/store/kind'
import type { Mapping } from '@/lib/domain/import/columns'
import type { Held } from './held'

interface Understood {
  readonly shape: { readonly header: readonly string[] }
  readonly mapping: Mapping
}

/** What stands around a file while it is read or run, and around one record of it that is mended. */
export const frameOf = (
  { job, actor, permit }: Pick<Held, 'job' | 'actor' | 'permit'>,
  { shape, mapping }: Understood,
  { today, now }: Pick<Frame, 'today' | 'now'>,
  aside: Frame['aside'] = (tx, work) => work(tx),
): Frame => ({
  ...{ job, actor, permit, header: shape.header, today, now, aside },
  headerOf: (column) => shape.header[mapping[column] ?? -1] ?? null,
})
