import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What vitest and Playwright write about a run, as far as it is counted here. */
const count = z.int().nonnegative();
const Vitest = z
  .object({ numPassedTests: count, numFailedTests: count, numPendingTests: count, numTodoTests: count })
  .transform((run): Counts => ({
    passed: run.numPassedTests,
    failed: run.numFailedTests,
    skipped: run.numPendingTests + run.numTodoTests,
  }));
const Playwright = z
  .object({ stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }) })
  .transform(({ stats }): Counts => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/** A runner's counts; one that failed without a failed test, or left no report, counts as one failure. */
export function countsOf(report: string, exitCode: number): Counts {
  const raw: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const counts = z.union([Vitest, Playwright]).safeParse(raw).data ?? { passed: 0, failed: 1, skipped: 0 };
  return { ...counts, failed: counts.failed === 0 && exitCode !== 0 ? 1 : counts.failed };
}

export const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
});
