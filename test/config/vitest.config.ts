import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // As Node itself resolves it, so that the code under test and the libraries it uses share one copy.
    alias: [
      { find: /^graphql$/u, replacement: new URL('../../node_modules/graphql/index.js', import.meta.url).pathname },
    ],
  },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/tools/neo4j-setup.ts'],
    // A store that is opened, filled and read on two shared cores takes seconds, and a hang is still noticed.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
})
