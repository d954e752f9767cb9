import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countsOf, sum } from '../../../.ci/counts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const playwright = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } };

test('both runners’ reports are read, and added up', () => {
  const counts = [countsOf(report(vitest), 1), countsOf(report(playwright), 1)];
  expect(counts).toEqual([
    { passed: 5, failed: 1, skipped: 3 },
    { passed: 7, failed: 2, skipped: 3 },
  ]);
  expect(sum(counts)).toEqual({ passed: 12, failed: 3, skipped: 6 });
});

test('a runner that leaves no report, or fails outside its tests, is a failure', () => {
  expect(countsOf(join(folder, 'none.json'), 0).failed).toBe(1);
  expect(countsOf(report({ ...vitest, numFailedTests: 0 }), 1).failed).toBe(1);
});
