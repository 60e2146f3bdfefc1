import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';

const mostOfWhy = 600;

/**
 * Writes the names of the tests that passed only when they were tried again, and why they failed first, to where
 * SHUKE_RETRIED_TESTS says.
 */
export default class RetriedTests implements Reporter {
  readonly #tests: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky !== true) return;
    const [why = ''] = (test.result().errors ?? []).map(({ message }) => message.slice(0, mostOfWhy));
    this.#tests.push(`${test.module.relativeModuleId}: ${test.fullName}\n    ${why.replaceAll('\n', '\n    ')}`);
  }

  onTestRunEnd(): void {
    const path = process.env.SHUKE_RETRIED_TESTS;
    if (path !== undefined) writeFileSync(path, JSON.stringify(this.#tests));
  }
}
