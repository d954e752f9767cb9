import { failed, ok, type Result } from '../../domain/result.ts';
import { type DiskReason, diskReason, writeWhole } from '../disk.ts';

/** Asks the person where; undefined when they turn back. */
export type ChooseFile = (suggested: string) => Promise<string | undefined>;

/** A paper, or what else is asked for, as a file where the person wants it, whole or not at all. */
export async function saved(
  chooseFile: ChooseFile,
  content: Uint8Array,
  suggested = 'information.pdf',
): Promise<Result<{ saved: boolean }, DiskReason>> {
  const file = await chooseFile(suggested);
  if (file === undefined) return ok({ saved: false });
  try {
    writeWhole(file, content);
    return ok({ saved: true });
  } catch (fault) {
    return failed(diskReason(fault));
  }
}
