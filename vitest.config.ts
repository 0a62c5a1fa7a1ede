import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'dist/**', 'out/**', 'test/e2e/**'],
    environment: 'node',
    testTimeout: 30_000,
    reporters: ['default', './test/count-reporter.ts'],
  },
})
