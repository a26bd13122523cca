const ROW_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether the text can be the id of a row; an address with anything else leads nowhere. */
export const isRowId = (text: string): boolean => ROW_ID.test(text)
