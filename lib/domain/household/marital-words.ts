import type { MaritalStatus } from '@/lib/domain/household/household'

/** Words as a file writes them, each behind a comma. */
const said = (line: string): readonly string[] => line.split(', ')

/**
 * How family registers write whether somebody is married, in Hindi and in Latin letters, under the portal's code. Said in small
 * letters; nukta and chandrabindu are not told apart (`oneHindi`). "Single" is left out: it is said of widows too, and whether
 * a woman is a widow decides about priority and pension.
 */
export const MARITAL_WORDS: Readonly<Record<MaritalStatus, readonly string[]>> = {
  NEVER_MARRIED: said(
    'unmarried, never married, not married, bachelor, spinster, avivahit, kunwara, kunwari, kuwara, kuwari, अविवाहिता, कुँवारा, कुँवारी, कुआँरा, कुआँरी, अनब्याहा, अनब्याही',
  ),
  MARRIED: said(
    'currently married, remarried, vivahit, shadishuda, shaadi shuda, विवाहिता, शादीशुदा, शादी शुदा, ब्याहता, सुहागिन, पुनर्विवाहित',
  ),
  WIDOWED: said('widow, widower, widowed, vidhwa, vidhva, vidhur, विधवा, विधुर, बेवा, विधवा/विधुर'),
  SEPARATED: said(
    'separated, deserted, living apart, living separately, parityakta, परित्यक्ता, परित्यक्त, परित्यक्ता स्त्री, पति से अलग, अलग रह रही, अलग रह रहा',
  ),
  DIVORCED: said('divorced, divorcee, talakshuda, talaqshuda, तलाक शुदा, तलाक़शुदा, विवाह विच्छेद'),
}
