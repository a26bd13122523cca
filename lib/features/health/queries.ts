import 'server-only'
import { health } from '@/lib/platform/health'
import { definePublicQuery } from '@/lib/platform/query'

/** Whether the portal can serve: for those who watch over it. */
export const showHealth = definePublicQuery(() => health())
