/** `npm run dev`: the app with its screen reloaded at every change. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { checkout } from './cache.ts';
import { hasDisplay, virtualDisplay } from './display.ts';
import { runMain, say } from './failure.ts';
import { takeSeat } from './ordinary-user.ts';
import { follow } from './run.ts';
import { describe, ensureRuntime } from './runtime.ts';

await runMain(async () => {
  const runtime = await ensureRuntime();
  say(describe(runtime));
  const seat = await takeSeat(runtime);
  const display = hasDisplay() ? undefined : await virtualDisplay();
  const vite = join(checkout, 'node_modules/electron-vite/bin/electron-vite.js');
  const noSandbox = !seat.hasSandbox ? ['--noSandbox'] : [];
  const child = spawn(process.execPath, [vite, 'dev', ...noSandbox], {
    stdio: 'inherit',
    cwd: checkout,
    env: {
      ...process.env,
      ELECTRON_EXEC_PATH: join(seat.folder, runtime.name),
      ...(display === undefined ? {} : { DISPLAY: display.name }),
    },
  });
  return follow(child).finally(display?.close);
});
