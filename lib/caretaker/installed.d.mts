export declare const requireNode: (version?: string) => void
export declare const agrees: (lock: string, note: string) => boolean
