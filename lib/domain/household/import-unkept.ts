/**
 * Columns of a survey file that are understood and never kept (domain §2.3), and why: the register has no room for the fact;
 * the number is one of the survey's own lists, by which no other paper knows the person; illnesses, which nobody is asked.
 */
export const UNKEPT = {
  motherName: { why: 'NO_ROOM', spellings: ['mother_name', "mother's name", 'name of mother', 'माता का नाम'] },
  headMotherName: { why: 'NO_ROOM', spellings: ['head_mothername', 'head_mother_name', 'मुखिया की माता का नाम'] },
  ownership: { why: 'NO_ROOM', spellings: ['housing_ownership', 'housing_ownership_status'] },
  houselistNumber: { why: 'HOUSELIST', spellings: ['ahl_tin', 'member_tin', 'head_ahl_tin'] },
  illness: { why: 'ILLNESS', spellings: ['chronicillness', 'chronic_illness'] },
} as const

type Unkept = typeof UNKEPT

/** Why a column is understood and not kept. */
export type WhyUnkept = Unkept[keyof Unkept]['why']
