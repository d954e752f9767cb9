import * as fs from 'node:fs';
import { failed, ok, type Result } from '../../domain/result.ts';
import { faultCode } from '../disk.ts';

const mostBytes = 64 * 1024 * 1024;

export type FileFault = 'table-missing' | 'table-not-a-file' | 'table-too-large' | 'table-unreadable';

/** The bytes of a file, never more than a table of ours can have. */
export function readTableFile(file: string): Result<Uint8Array, FileFault> {
  try {
    const there = fs.statSync(file);
    if (!there.isFile()) return failed('table-not-a-file');
    if (there.size > mostBytes) return failed('table-too-large');
    return ok(fs.readFileSync(file));
  } catch (fault) {
    const code = faultCode(fault);
    return failed(code === 'ENOENT' || code === 'ENOTDIR' ? 'table-missing' : 'table-unreadable');
  }
}

/** UTF-8, or nothing. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
