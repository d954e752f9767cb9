/** `npm start`: brings what is missing, builds what has changed, opens the app. */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { ensureBuild } from './build.ts';
import { isRoot } from './cache.ts';
import { hasDisplay, virtualDisplay } from './display.ts';
import { quiet, quietBus } from './electron-flags.ts';
import { Failure, runMain, say } from './failure.ts';
import { ordinaryUser, ownedByApp, takeSeat } from './ordinary-user.ts';
import { follow } from './run.ts';
import { describe, ensureRuntime } from './runtime.ts';

await runMain(async () => {
  process.umask(0o022);
  const words = process.argv.slice(2);
  const runtime = await ensureRuntime();
  say(describe(runtime));
  await ensureBuild();
  const seat = await takeSeat(runtime);
  if (!seat.hasSandbox) say('Chromium’s sandbox cannot work here: it is off.');
  if (isRoot && seat.hasSandbox) giveDataFolder(words);
  const display = hasDisplay() ? undefined : await invisibleDisplay();
  const flags = [...(seat.hasSandbox ? [] : ['--no-sandbox']), ...(display === undefined ? [] : quiet)];
  const child = spawn(join(seat.folder, runtime.name), [...flags, seat.app, ...words], {
    stdio: 'inherit',
    env: { ...quietBus(), ...process.env, ...(display === undefined ? {} : { DISPLAY: display.name }) },
  });
  return follow(child).finally(display?.close);
});

async function invisibleDisplay(): Promise<Awaited<ReturnType<typeof virtualDisplay>>> {
  const display = await virtualDisplay();
  say(`There is no display: the app runs on a virtual one (${display.name}) that nobody sees.`);
  return display;
}

/** As root the app runs as somebody else, who must own the data folder that the caller names. */
function giveDataFolder(words: readonly string[]): void {
  const named =
    words.find((word) => word.startsWith('--data='))?.slice('--data='.length) ??
    process.env['VAGVISAREN_DATA'];
  if (named === undefined) return;
  const folder = resolve(named);
  if (!existsSync(folder)) ownedByApp(folder);
  if (statSync(folder).uid === ordinaryUser.uid) return;
  throw new Failure(
    `Root's app runs as an ordinary user, who may not write to ${folder}. Run: chown -R ${ordinaryUser.uid} ${folder}`,
  );
}
