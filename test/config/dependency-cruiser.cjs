/** A room may import itself and the rooms named; everything else under src is refused, types included. */
const rooms = {
  fact: [],
  page: ['fact/'],
  read: ['fact/', 'page/'],
  resolve: ['fact/'],
  store: ['fact/'],
  api: ['fact/', 'store/contract\\.ts$'],
  research: ['fact/'],
  export: ['fact/', 'store/contract\\.ts$'],
  explore: [],
}

const roomRules = Object.entries(rooms).map(([room, others]) => ({
  name: `room-${room}`,
  comment: `src/${room} imports only ${others.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|test)/', pathNot: [`^src/${room}/`, ...others.map((other) => `^src/${other}`)] },
}))

/** A package that only some files may load, with the reason. */
const only = (name, packages, home, comment) => ({
  name: `only-${name}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: packages.map((pack) => `(^|/)node_modules/${pack}/`) },
})

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'nobody-imports-run',
      comment: 'the command line is the last room; what two rooms need lies in an earlier one',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/run/' },
      to: { path: '^src/run/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'engines-apart',
      comment: 'an engine is readable alone: it knows the contract, never the other engine',
      severity: 'error',
      from: { path: '^src/store/(embedded|neo4j)/' },
      to: { path: '^src/store/(embedded|neo4j)/', pathNot: '^src/store/$1/' },
    },
    {
      name: 'engines-behind-open',
      comment: 'engines are chosen in src/store/open.ts alone',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/store/(embedded|neo4j)/', '^src/store/open\\.ts$'] },
      to: { path: '^src/store/(embedded|neo4j)/' },
    },
    only('sqlite', ['(@types/)?better-sqlite3'], '^src/store/embedded/', 'a driver stays in its engine'),
    only('neo4j', ['neo4j-driver[^/]*'], '^src/store/neo4j/', 'a driver stays in its engine'),
    only(
      'nodejieba',
      ['nodejieba'],
      '^src/read/',
      'the dictionary costs a second and 250 MB: loaded where pages are read',
    ),
    only('graphql', ['graphql', 'graphql-yoga', '@graphql-yoga', '@pothos', 'dataloader'], '^src/api/', 'one API room'),
    only('commander', ['commander', 'ora'], '^src/run/', 'the terminal belongs to the command line'),
    only('html', ['linkedom', '@mozilla/readability'], '^src/page/', 'HTML is decoded where pages are'),
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/explore/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
