/** The id of a field: a stable, selector-safe function of its name, so that the error summary can link to it. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\w-]+/g, '-').replace(/-+$/, '')}`
