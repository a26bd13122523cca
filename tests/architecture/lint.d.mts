import type { Linter } from 'eslint'

export declare const house: (options: { types: boolean }) => Linter.Config[]
