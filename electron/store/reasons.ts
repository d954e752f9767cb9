export type StoreReason =
  'store-unreadable' | 'store-busy' | 'store-newer' | 'disk-full' | 'folder-not-writable';

/** Written by a version of this program that knows more than we do. */
export class NewerStore extends Error {
  readonly code = 'STORE_NEWER';
}

const reasons: Readonly<Record<string, StoreReason>> = {
  STORE_NEWER: 'store-newer',
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR: 'disk-full',
  SQLITE_IOERR_READ: 'store-unreadable',
  SQLITE_IOERR_SHORT_READ: 'store-unreadable',
  SQLITE_IOERR_CORRUPTFS: 'store-unreadable',
  SQLITE_IOERR_DATA: 'store-unreadable',
  SQLITE_IOERR_ACCESS: 'folder-not-writable',
  SQLITE_IOERR_DELETE: 'folder-not-writable',
  SQLITE_IOERR_SHMOPEN: 'folder-not-writable',
  SQLITE_BUSY: 'store-busy',
  SQLITE_LOCKED: 'store-busy',
  SQLITE_READONLY: 'folder-not-writable',
  SQLITE_CANTOPEN: 'folder-not-writable',
  SQLITE_CORRUPT: 'store-unreadable',
  SQLITE_NOTADB: 'store-unreadable',
  // A page whose seal does not fit is told as a plain error; our statements are constant, so nothing else can be.
  SQLITE_ERROR: 'store-unreadable',
};

/** SQLITE_IOERR of SQLITE_IOERR_SHMSIZE: what went wrong, without in which step. */
const family = (code: string): string => code.split('_').slice(0, 2).join('_');

/** Why the store said no, in words that can be told; undefined for a fault that is not the store's. */
export function storeReason(fault: unknown): StoreReason | undefined {
  if (!(fault instanceof Error && 'code' in fault)) return undefined;
  const code = String(fault.code);
  return reasons[code] ?? reasons[family(code)];
}
