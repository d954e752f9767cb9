/** The doors of the house: which room may import what (README, "Doors"). */
const pure = '^electron/(store|exchange|sync|content|export|coordinator|handlers|dispatch\\.ts)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan-imports',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron/(main|renderer)$' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'domain/ knows no Node, Electron, React, disk or clock; highs is a pure solver, for disclosure only, and fflate packs and unpacks bytes, for reports and their audit only.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '^node_modules/zod/', '^node_modules/highs/', '^node_modules/fflate/'] },
    },
    {
      name: 'zip-library-in-report',
      severity: 'error',
      from: { path: '^(domain|electron|renderer)/', pathNot: '^domain/(report|audit)/' },
      to: { path: '^node_modules/fflate/' },
    },
    {
      name: 'solver-only-in-disclosure',
      severity: 'error',
      from: { path: '^(domain|electron|renderer)/', pathNot: '^domain/disclosure/' },
      to: { path: '^node_modules/highs/' },
    },
    {
      name: 'machine-rooms-without-electron',
      comment: 'These rooms run in plain Node, so that tests need no window.',
      severity: 'error',
      from: { path: pure },
      to: { path: ['^electron$', '^electron/(main|renderer)$', '^node_modules/electron/'] },
    },
    {
      name: 'machine-never-imports-screen',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'screen-never-imports-machine',
      comment: 'Not even a type: the screen knows the contract in domain/ and nothing else.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '^node_modules/electron/'] },
    },
    {
      name: 'screen-without-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'store-library-in-store',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/store/' },
      to: { path: '^node_modules/@signalapp/' },
    },
    {
      name: 'spooler-library-in-print',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/print/' },
      to: { path: '^node_modules/ipp/' },
    },
    {
      name: 'hash-library-in-coordinator',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/coordinator/' },
      to: { path: '^node_modules/hash-wasm/' },
    },
    {
      name: 'only-roots-wire-rooms',
      comment: 'A room of electron/ imports domain/ and itself; handlers are given what they need.',
      severity: 'error',
      from: { path: '^electron/(store|exchange|sync|content|export|coordinator|print)/' },
      to: { path: '^electron/', pathNot: ['^electron/$1/', '^electron/disk\\.ts$', '^electron/main$'] },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(domain|electron|renderer)/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
