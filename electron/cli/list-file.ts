import * as fs from 'node:fs';
import { failed, ok, type Result } from '../../domain/result.ts';
import { faultCode } from '../disk.ts';

/** Twice what the longest list can be. */
const mostBytes = 4 * 1024 * 1024;

export type ListReason =
  'list-missing' | 'list-not-a-file' | 'list-too-large' | 'list-not-utf8' | 'list-unreadable';

/** The text of a list, never more of it than a list can be. */
export function readListFile(file: string): Result<string, ListReason> {
  try {
    const there = fs.statSync(file);
    if (!there.isFile()) return failed('list-not-a-file');
    if (there.size > mostBytes) return failed('list-too-large');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
    return text.includes('\0') ? failed('list-not-utf8') : ok(text);
  } catch (fault) {
    return failed(whyNot(fault));
  }
}

function whyNot(fault: unknown): ListReason {
  const code = faultCode(fault);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'list-not-utf8';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'list-missing' : 'list-unreadable';
}
