export declare class Obstacle extends Error {}
export declare const sentenceFor: (text: string, what: string) => string | undefined
export declare const giveUp: (error: unknown, what?: string) => never
