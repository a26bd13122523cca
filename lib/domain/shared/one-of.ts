/** The code that a stored text is. Anything else was not written by this portal and is a fault, not a refusal. */
export const oneOf = <T extends string>(codes: readonly T[], text: string): T => {
  const known = codes.find((code) => code === text)
  if (known === undefined) throw new Error(`Not one of ${codes.join(', ')}: ${text}`)
  return known
}
