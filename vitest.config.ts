import {join} from 'node:path'
import {defineConfig} from 'vitest/config'

const elsewhere = ['**/node_modules/**', 'dist/**', 'out/**']

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    // Commands start as `npm run` starts them.
    env: {NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node')},
    reporters: ['default', './test/retry-reporter.ts', './test/count-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...elsewhere, 'test/e2e/**'],
          globalSetup: ['test/own-temporary-folder.ts'],
          // Most files take longer to load than to run.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/own-temporary-folder.ts', 'test/e2e/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser and a lake per file are enough for a small machine.
          fileParallelism: false,
          // Once more where a machine was too busy for a browser; the report says which.
          retry: 1,
        },
      },
    ],
  },
})
