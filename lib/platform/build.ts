/**
 * The reference of this build, for the footer. Not part of `env()`: public pages are drawn while the portal is built, when
 * there is no database address yet.
 */
export const buildReference = (): string | undefined => process.env['BUILD_REFERENCE']
