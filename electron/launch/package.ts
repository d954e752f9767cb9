/** `npm run package`: the app as a folder that runs, and as a Debian package, in dist/. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import { checkout } from './cache.ts';
import { Failure, runMain, say } from './failure.ts';
import { mustRun } from './run.ts';
import { describe, ensureRuntime, type Runtime } from './runtime.ts';
import { ensureSystemPackages } from './system-packages.ts';

const tool = (name: string): string => join(checkout, 'node_modules/.bin', name);

export interface Packages {
  /** A folder with the program `vagvisaren` in it. */
  folder: string;
  deb: string;
}

/** Packages what lies in out/ around this very runtime, into this folder. */
export function packageApp(runtime: Runtime, into: string): Packages {
  const folder = packageFolder(runtime, into);
  return { folder, deb: packageDeb(folder, into) };
}

/** All but the last step: fuses are flipped, the code sits in app.asar, foreign prebuilds are gone. */
export function packageFolder(runtime: Runtime, into: string): string {
  const config = ['--config', join(checkout, 'electron-builder.config.json')];
  const electron = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
  const output = [`-c.directories.output=${into}`, '--publish', 'never'];
  const args = ['--projectDir', checkout, '--linux', 'dir', '--x64', ...config, ...electron, ...output];
  mustRun('Packaging', process.execPath, [tool('electron-builder'), ...args]);
  const folder = join(into, 'linux-unpacked');
  rmSync(join(folder, 'resources/default_app.asar'), { force: true });
  const licences = [join(checkout, 'LICENSE'), join(folder, 'LICENSE.electron.txt')];
  copyFileSync(licences.find((file) => existsSync(file)) ?? '', join(folder, 'LICENSE'));
  return folder;
}

function packageDeb(folder: string, into: string): string {
  const work = mkdtempSync(join(tmpdir(), 'vagvisaren-deb-'));
  const icons = readdirSync(join(checkout, 'assets/installer/icons'));
  writeFileSync(
    join(work, 'options.json'),
    JSON.stringify({
      name: 'vagvisaren',
      bin: 'vagvisaren',
      productName: 'Vägvisaren',
      section: 'misc',
      categories: ['Office'],
      compression: 'zstd',
      icon: Object.fromEntries(
        icons.map((file) => [file.replace('.png', ''), join(checkout, 'assets/installer/icons', file)]),
      ),
    }),
  );
  const where = ['--src', folder, '--dest', work, '--arch', 'amd64', '--config', join(work, 'options.json')];
  try {
    mustRun('Making the Debian package', process.execPath, [tool('electron-installer-debian'), ...where]);
    const name = readdirSync(work).find((file) => file.endsWith('.deb'));
    if (name === undefined) throw new Failure('Making the Debian package failed: there is none.');
    mkdirSync(into, { recursive: true });
    mustRun('Making the Debian package', 'mv', ['-f', join(work, name), into]);
    return join(into, name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (import.meta.main)
  await runMain(async () => {
    process.umask(0o022);
    ensureSystemPackages('packaging');
    const runtime = await ensureRuntime();
    say(describe(runtime));
    await ensureBuild();
    const { folder, deb } = packageApp(runtime, join(checkout, 'dist'));
    if (runtime.isStandIn) say('Built around the stand-in: for trial and tests, not to be handed out.');
    console.log(`${folder}\n${deb}`);
    return 0;
  });
