/** Cycles and orphans only: which room may import which is the business of tests/architecture/rooms.mjs. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thought cut in two: move what both need to a third.',
      severity: 'error',
      from: {},
      // A refusal's type knows its noun and the noun knows the type: a circle of types alone runs nothing and breaks nothing.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports it and it imports nobody: delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.(ts|mts)$', '^app/', '\\.test\\.ts$', '\\.mjs$', '^tests/support/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^node_modules', '^prisma/client', '^\\.next'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
