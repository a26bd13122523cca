import type { None } from '@/lib/domain/refusals'

export interface ExportRefusals {
  'exports.expired': None
  'exports.areaElsewhere': None
  'exports.dayAhead': None
  'exports.nothingForYou': None
}
