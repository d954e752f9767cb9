import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { isRoot } from './cache.ts';
import { Failure, say } from './failure.ts';
import { capture } from './run.ts';

/** A Debian or Ubuntu package (newer releases may call it by its second name) and what shows that it is there. */
interface SystemPackage {
  names: readonly [string, ...string[]];
  library?: string;
  command?: string;
  file?: string;
}

const library = (name: string, file: string): SystemPackage => ({
  names: [name, `${name}t64`],
  library: file,
});
const program = (name: string, command: string): SystemPackage => ({ names: [name], command });

/** Everything the project takes from the operating system: the only list. */
export const systemPackages = {
  runtime: [
    library('libgtk-3-0', 'libgtk-3.so.0'),
    library('libnss3', 'libnss3.so'),
    library('libasound2', 'libasound.so.2'),
    library('libgbm1', 'libgbm.so.1'),
    library('libatk-bridge2.0-0', 'libatk-bridge-2.0.so.0'),
    library('libcups2', 'libcups.so.2'),
    library('libxss1', 'libXss.so.1'),
    library('libxtst6', 'libXtst.so.6'),
  ],
  standIn: [program('unzip', 'unzip')],
  display: [program('xvfb', 'Xvfb')],
  tests: [
    program('cups', 'cupsd'),
    program('cups-client', 'lpadmin'),
    program('poppler-utils', 'pdftotext'),
    program('qpdf', 'qpdf'),
    program('gnumeric', 'ssconvert'),
    { names: ['python3-openpyxl'], file: '/usr/lib/python3/dist-packages/openpyxl/__init__.py' },
  ],
  packaging: [program('fakeroot', 'fakeroot'), program('dpkg', 'dpkg-deb')],
} satisfies Record<string, readonly SystemPackage[]>;

export type Purpose = keyof typeof systemPackages;

/** Installs what is missing when that is possible, else says which command will. */
export function ensureSystemPackages(...purposes: readonly Purpose[]): void {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(purposes);
  if (missing.length === 0) return;
  install(missing);
  const still = missingPackages(purposes);
  if (still.length > 0) throw new Failure(`Still missing after apt: ${still.map(firstName).join(', ')}.`);
}

function missingPackages(purposes: readonly Purpose[]): SystemPackage[] {
  const libraries = capture('/sbin/ldconfig', ['-p']).stdout;
  const isThere = (wanted: SystemPackage): boolean =>
    wanted.library === undefined
      ? wanted.file === undefined
        ? hasCommand(wanted.command ?? '')
        : existsSync(wanted.file)
      : libraries.includes(`\t${wanted.library} `);
  return purposes.flatMap((purpose) => systemPackages[purpose]).filter((wanted) => !isThere(wanted));
}

/** Whether a program is on the path; the system folders count too, which ordinary users often lack. */
export function hasCommand(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders, '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, command)));
}

function install(missing: readonly SystemPackage[]): void {
  const plain = missing.map(firstName).join(' ');
  if (!hasCommand('apt-get'))
    throw new Failure(`This system lacks what these Debian packages hold: ${plain}.`);
  if (!isRoot)
    throw new Failure(`Missing system packages. Run: sudo apt-get install ${names(missing).join(' ')}`);
  say(`Installing system packages: ${plain}`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...names(missing));
}

const firstName = (wanted: SystemPackage): string => wanted.names[0];

/** Of a package's names the one that this release of the system knows. */
function names(missing: readonly SystemPackage[]): string[] {
  const isKnown = (name: string): boolean =>
    /Candidate: \d/.test(capture('apt-cache', ['policy', name]).stdout);
  return missing.map((wanted) => wanted.names.find(isKnown) ?? firstName(wanted));
}

function apt(...args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = capture('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { env });
  if (done.code === 0) return;
  const reason = done.stderr.split('\n').find((line) => line.startsWith('E:')) ?? `exit code ${done.code}`;
  throw new Failure(`apt-get ${args[0] ?? ''} failed: ${reason}`);
}
