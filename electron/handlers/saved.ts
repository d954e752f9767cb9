import { failed, ok, type Result } from '../../domain/result.ts';
import { type DiskReason, diskReason, writeWhole } from '../disk.ts';

/** Asks the person where; undefined when they turn back. */
export type ChooseFile = (suggested: string) => Promise<string | undefined>;

/** A paper as a file where the person wants it, whole or not at all. */
export async function saved(
  chooseFile: ChooseFile,
  pdf: Uint8Array,
): Promise<Result<{ saved: boolean }, DiskReason>> {
  const file = await chooseFile('information.pdf');
  if (file === undefined) return ok({ saved: false });
  try {
    writeWhole(file, pdf);
    return ok({ saved: true });
  } catch (fault) {
    return failed(diskReason(fault));
  }
}
