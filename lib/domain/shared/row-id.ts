const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Whether the text can be the id of a row: whatever else stands in an address is simply absent. */
export const isRowId = (text: string): boolean => UUID.test(text)
