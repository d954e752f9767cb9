export type StoreReason = 'store-unreadable' | 'store-busy' | 'disk-full' | 'folder-not-writable';

const reasons: Readonly<Record<string, StoreReason>> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR: 'disk-full',
  SQLITE_BUSY: 'store-busy',
  SQLITE_LOCKED: 'store-busy',
  SQLITE_READONLY: 'folder-not-writable',
  SQLITE_CANTOPEN: 'folder-not-writable',
  SQLITE_CORRUPT: 'store-unreadable',
  SQLITE_NOTADB: 'store-unreadable',
  // A page whose seal does not fit is told as a plain error; our statements are constant, so nothing else can be.
  SQLITE_ERROR: 'store-unreadable',
};

/** Why the store said no, in words that can be told; undefined for a fault that is not the store's. */
export function storeReason(fault: unknown): StoreReason | undefined {
  return fault instanceof Error && 'code' in fault ? reasons[String(fault.code)] : undefined;
}
