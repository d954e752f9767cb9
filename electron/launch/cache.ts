import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

/** The checkout: the folder that holds package.json. */
export const checkout = join(import.meta.dirname, '../..');

/** Where fetched and prepared things live between runs; other users may read what is in it. */
export function cacheFolder(): string {
  const home = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(isRoot ? '/var/cache' : home, 'vagvisaren');
}

/** Removes what was made under such a name more than a day ago: nobody uses it any more. */
export function sweep(start: string, cache = cacheFolder()): void {
  const yesterday = Date.now() - 24 * 3600 * 1000;
  for (const name of readdirSync(cache).filter((each) => each.startsWith(start))) {
    const made = statSync(join(cache, name), { throwIfNoEntry: false })?.ctimeMs ?? yesterday;
    if (made < yesterday) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Fills a folder beside its final name and moves it there when it is whole, so that two runs at the same
 * time never see a half of it. If another run was first, its folder stays.
 */
export async function fillWhole(
  target: string,
  fill: (folder: string) => Promise<void> | void,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(`${target}.tmp-`);
  try {
    await fill(folder);
    moveUnlessThere(folder, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function moveUnlessThere(folder: string, target: string): void {
  try {
    renameSync(folder, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}
