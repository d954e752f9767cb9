import * as fs from 'node:fs';
import * as path from 'node:path';
import { failed, ok, type Result } from '../../domain/result.ts';
import { faultCode } from '../disk.ts';

export const misplacedOut = ['out-is-folder', 'out-not-a-file'] as const;
export type OutReason =
  (typeof misplacedOut)[number] | 'folder-missing' | 'folder-not-writable' | 'disk-full' | 'out-not-writable';

/** Where `--out` says, once a file has been made there and taken away: what follows may take long and cannot be undone. */
export function outFile(out: string): Result<string, OutReason> {
  const file = path.resolve(out);
  try {
    const there = fs.statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory() === true || /[/\\]$/.test(out)) return failed('out-is-folder');
    if (there !== undefined && !there.isFile()) return failed('out-not-a-file');
    const folder = fs.statSync(path.dirname(file), { throwIfNoEntry: false });
    if (folder?.isDirectory() !== true) return failed('folder-missing');
    tryOut(`${file}.${process.pid}.part`);
    return ok(file);
  } catch (fault) {
    return failed(reasons[faultCode(fault)] ?? 'out-not-writable');
  }
}

function tryOut(beside: string): void {
  fs.closeSync(fs.openSync(beside, 'w', 0o600));
  fs.rmSync(beside);
}

const reasons: Readonly<Record<string, OutReason>> = {
  ENOTDIR: 'folder-missing',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};
