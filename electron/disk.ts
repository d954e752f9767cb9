import * as fs from 'node:fs';
import * as path from 'node:path';

export type DiskReason = 'disk-full' | 'folder-not-writable' | 'folder-missing' | 'output-locked';

/** Whole or not at all: written beside its place, forced to disk, then moved over; a failure leaves what was there. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const growing = growingFile(file);
  try {
    growing.write(content);
    growing.keep();
  } catch (fault) {
    growing.discard();
    throw fault;
  }
}

/** The same for what comes piece by piece: until `keep` nothing stands in its place, and after `discard` nothing beside it. */
export function growingFile(file: string) {
  if (!isFileOrNothing(file)) throw new NotAFile(file);
  const beside = `${file}.${process.pid}.part`;
  let handle: number | undefined = fs.openSync(beside, 'w', 0o600);
  const close = (): void => {
    const open = handle;
    handle = undefined;
    if (open !== undefined) fs.closeSync(open);
  };
  /** All of it is on the disk, if not yet under its name: what a full disk has to say is said here. */
  const settle = (): void => {
    if (handle !== undefined) fs.fsyncSync(handle);
    close();
  };
  return {
    write: (content: string | Uint8Array): void => {
      if (handle !== undefined) fs.writeFileSync(handle, content);
    },
    settle,
    keep: (): void => {
      settle();
      fs.renameSync(beside, file);
      forceFolder(path.dirname(file));
    },
    discard: (): void => {
      close();
      fs.rmSync(beside, { force: true });
    },
  };
}

/** A folder, a device or a pipe stands where the file should be: it must not be replaced. */
class NotAFile extends Error {
  readonly code = 'EISDIR';
}

function isFileOrNothing(file: string): boolean {
  const there = fs.statSync(file, { throwIfNoEntry: false });
  return there === undefined || there.isFile();
}

/** A rename is only durable once its folder is; Windows has no such call and needs none. */
function forceFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** The system's own word for a fault, or '' when it is none of the system's. */
export const faultCode = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';

const reasons: Readonly<Record<string, DiskReason>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EBUSY: 'output-locked',
  ETXTBSY: 'output-locked',
  EISDIR: 'output-locked',
};

/** Why a file of our own could not be written in its own folder. */
export const writeReason = (fault: unknown): 'disk-full' | 'folder-not-writable' =>
  reasons[faultCode(fault)] === 'disk-full' ? 'disk-full' : 'folder-not-writable';

/** A reason to tell, or the fault thrown on when it is a mistake of ours. */
export function diskReason(fault: unknown): DiskReason {
  const reason = reasons[faultCode(fault)];
  if (reason === undefined) throw fault;
  return reason;
}
