import type { ReasonCode } from '@/lib/domain/change/reasons'
import type { ChangeRules } from '@/lib/domain/change/risk'
import type { Dated } from '@/lib/domain/shared/cited'
import { cite } from '@/lib/rules/cite'

/** The reasons that the counter offers for a correction, the usual first; sheets are said to be sheets by the portal (F7). */
export const CORRECTION_REASONS: Dated<readonly ReasonCode[]> = {
  name: 'correctionReasons',
  periods: [
    cite(['TYPED_WRONG', 'TOLD_WRONG', 'CHANGED_SINCE', 'PAPER_SHOWN', 'SEEN_ON_SPOT', 'ORDER', 'OTHER'], 'choice', {
      from: '2011-06-29',
      source: 'portal-choice',
      standing: 'state-setting',
      at: 'correctionReasons',
    }),
  ],
}

/**
 * Which corrections an office decides alone: facts on which no right hangs. Being on a BPL list opens AAY by itself (R35): said
 * for the first time it waits as well. Ages at which rights begin: 18 (the card's
 * head, NFSA s.13) and 65 (Annapurna).
 */
export const CHANGE_RULES: Dated<ChangeRules> = {
  name: 'changeClasses',
  periods: [
    cite(
      {
        alone: [
          'village',
          'houseNo',
          'addressLine',
          'pincode',
          'mobile',
          'minority',
          'occupation',
          'literate',
          'epic',
          'aadhaar',
          'ownFacts',
        ],
        gates: ['bpl'],
        boundaries: [18, 65],
      },
      'choice',
      { from: '2011-06-29', source: 'portal-choice', standing: 'state-setting', at: 'changeClasses' },
    ),
  ],
}
