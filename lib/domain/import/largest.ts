/** The largest file that is taken: a State's survey has some 700 MB. Said at the field, and asked before anything is sent. */
export const LARGEST_MEGABYTES = 4000

export const LARGEST_BYTES = LARGEST_MEGABYTES * 1024 * 1024
