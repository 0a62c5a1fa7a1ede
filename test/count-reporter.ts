import type {Reporter, TestModule} from 'vitest/node'

/** Ends a run with one plain line, `N passed, N failed, N skipped`, for machines that read logs. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = {passed: 0, failed: errors.length, skipped: 0, pending: 0}
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      if (tests.length === 0 && !module.ok()) count.failed += 1
      for (const test of tests) count[test.result().state] += 1
    }
    const skipped = count.skipped + count.pending
    process.stdout.write(
      `${String(count.passed)} passed, ${String(count.failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}\n`,
    )
  }
}
