import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { cacheFolder, checkout, fillWhole, sweep } from './cache.ts';
import { mustRun } from './run.ts';

/** What the built app needs at run time, and what Playwright slips into it. */
const entry = ['package.json', 'out'];
const forTests = 'node_modules/playwright-core';

/** The checkout, or a copy of the built app if an ordinary user may not read the checkout. */
export async function readableApp(): Promise<string> {
  const parts = [...entry, ...productionModules(), forTests].filter((part) =>
    existsSync(join(checkout, part)),
  );
  const samples = ['package.json', 'out/main/main.js', `${forTests}/lib/server/electron/loader.js`];
  if (samples.map((part) => join(checkout, part)).every((file) => !existsSync(file) || openToOthers(file)))
    return checkout;
  const copy = join(cacheFolder(), `app-${stateOf(parts)}`);
  if (existsSync(copy)) return copy;
  mkdirSync(cacheFolder(), { recursive: true });
  sweep('app-');
  await fillWhole(copy, (folder) => {
    for (const part of parts) cpSync(join(checkout, part), join(folder, part), { recursive: true });
    mustRun('Copying the app', 'chmod', ['-R', 'a+rX', folder]);
  });
  return copy;
}

/** Whether somebody who owns nothing may read this file: every folder on the way lets them through. */
export function openToOthers(file: string): boolean {
  if ((statSync(file).mode & 0o004) === 0) return false;
  const folders = function* (path: string): Generator<string> {
    const parent = dirname(path);
    yield parent;
    if (parent !== path) yield* folders(parent);
  };
  return [...folders(file)].every((folder) => (statSync(folder).mode & 0o001) !== 0);
}

/** The folders of the modules that the app itself needs, from the lock file. */
export function productionModules(
  lock = readFileSync(join(checkout, 'package-lock.json'), 'utf8'),
): string[] {
  const parsed: unknown = JSON.parse(lock);
  const packages = isRecord(parsed) && isRecord(parsed['packages']) ? parsed['packages'] : {};
  return Object.entries(packages)
    .filter(
      ([path, about]) =>
        path !== '' && isRecord(about) && about['dev'] !== true && about['devOptional'] !== true,
    )
    .map(([path]) => path);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A short name for the present state of these files: their names, sizes and times. */
export function stateOf(parts: readonly string[], root = checkout): string {
  const hash = createHash('sha256').update(root);
  const files = parts.flatMap((part) => [part, ...globSync(`${part}/**`, { cwd: root })]).sort();
  for (const file of files) {
    const found = statSync(join(root, file), { throwIfNoEntry: false });
    if (found?.isFile() === true) hash.update(`${file}\0${found.size}\0${found.mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
