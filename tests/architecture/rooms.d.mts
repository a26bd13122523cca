export declare const ROOMS: readonly { readonly room: string; readonly files: string; readonly lines: number }[]
