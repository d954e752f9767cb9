/**
 * `npm run -s vagvisaren -- <command> …`: the same app without a window of its own.
 *
 * The words travel as JSON in VAGVISAREN_ARGUMENTS, never on Electron's command line: Chromium takes some of them
 * (`--lang`) for its own. As root Electron stays root, since the files that are named belong to the caller; its
 * sandbox is off then, and no page but our own paper is ever loaded. stdin, stdout, stderr and the exit code are the
 * command's own: what Chromium says beside it is shown only when Electron did not start at all. A print needs a display, so there is a private one where the caller has none.
 */
import { spawn } from 'node:child_process';

import { commandApp, ensureBuild } from './build.ts';
import { isRoot } from './cache.ts';
import { hasDisplay, virtualDisplay } from './display.ts';
import { quiet, quietBus } from './electron-flags.ts';
import { runMain, say } from './failure.ts';
import { canSandbox } from './ordinary-user.ts';
import { follow } from './run.ts';
import { ensureRuntime } from './runtime.ts';

/** Where the caller stands: npm goes to the checkout before it runs a script. */
const callersFolder = (): string =>
  (process.env['npm_lifecycle_event'] === 'vagvisaren' ? process.env['INIT_CWD'] : undefined) ??
  process.cwd();

/** Elsewhere a program with windows is handed no more than three such ways out. */
const ownLinesOnly = process.platform === 'linux';

await runMain(async () => {
  const runtime = await ensureRuntime();
  await ensureBuild();
  const display = !hasDisplay() ? await virtualDisplay() : undefined;
  const sandbox = isRoot || !canSandbox(runtime) ? ['--no-sandbox'] : [];
  const child = spawn(runtime.binary, [...sandbox, ...quiet, commandApp], {
    stdio: ownLinesOnly ? ['inherit', 'inherit', 'pipe', process.stderr] : 'inherit',
    cwd: callersFolder(),
    env: {
      ...quietBus(),
      ...process.env,
      ...(display === undefined ? {} : { DISPLAY: display.name }),
      ...(ownLinesOnly ? { VAGVISAREN_ASIDE: '3' } : {}),
      VAGVISAREN_ARGUMENTS: JSON.stringify(process.argv.slice(2)),
    },
  });
  let talk = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (talk = (talk + text).slice(-4000)));
  const code = await follow(child).finally(display?.close);
  if (code > 2 && code < 128) say(`Electron did not start (${code}).\n${talk}`.trimEnd());
  return code;
});
