import type {Reporter, TestCase, TestModule} from 'vitest/node'

/** Says at the end which tests passed only when they were tried again, and what went wrong before: a race may be a defect. */
export default class RetryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const retried = modules
      .flatMap((module) => [...module.children.allTests()])
      .filter((test) => test.diagnostic()?.flaky === true)
    for (const test of retried) process.stdout.write(`Passed when tried again: ${told(test)}\n\n`)
  }
}

const told = (test: TestCase): string => {
  const errors = (test.result().errors ?? []).map(({message, stacks = []}) =>
    [message, ...stacks.map(({file, line}) => `at ${file}:${String(line)}`)].join('\n'),
  )
  return [`${test.module.relativeModuleId} > ${test.fullName}`, ...errors].join('\n')
}
