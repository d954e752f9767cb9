/** `npm test`: brings what is missing, builds, and runs every test; the last line adds them up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../electron/launch/build.ts';
import { runMain, say } from '../electron/launch/failure.ts';
import { describe, ensureRuntime } from '../electron/launch/runtime.ts';
import { ensureSystemPackages } from '../electron/launch/system-packages.ts';
import { countsOf, sum, type Counts } from './counts.ts';
import { openly } from './tools.ts';

await runMain(async () => {
  process.umask(0o022);
  ensureSystemPackages('runtime', 'standIn', 'display', 'tests', 'packaging');
  say(describe(await ensureRuntime()));
  await ensureBuild();
  const reports = mkdtempSync(join(tmpdir(), 'vagvisaren-reports-'));
  const { passed, failed, skipped } = sum([unitTests(reports), endToEndTests(reports)]);
  rmSync(reports, { recursive: true, force: true });
  if (skipped > 0) console.log(`${skipped} skipped, which counts as failed here.`);
  console.log(`${passed} passed, ${failed + skipped} failed`);
  return failed + skipped === 0 && passed > 0 ? 0 : 1;
});

function unitTests(reports: string): Counts {
  const report = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return countsOf(report, openly('vitest', ['run', ...reporters]));
}

function endToEndTests(reports: string): Counts {
  const report = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return countsOf(report, openly('playwright', ['test', '--reporter=list,json'], env));
}
