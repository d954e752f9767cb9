import { contract, type TableReason } from '../../domain/contract.ts';
import { ok, failed, type Result } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import type { DiskReason } from '../disk.ts';

interface ExportRoom {
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly chooseFile: (suggested: string) => Promise<string | undefined>;
}

const endings = { csv: 'csv', jsonstat: 'json' } as const;
const reasons: readonly string[] = contract['tables.export'].reasons;
const isKnown = (reason: string): reason is TableReason | DiskReason => reasons.includes(reason);

/** A screen never names a file: the person chooses it in the system's own dialog. */
export const exportHandlers = ({ engine, chooseFile }: ExportRoom) => ({
  'tables.export': answering(contract['tables.export'], async (choice) => {
    const out = await chooseFile(`hanvisningar-${choice.from}-${choice.to}.${endings[choice.format]}`);
    if (out === undefined) return ok({ saved: false });
    const written = await engine('tables.write', { ...choice, out });
    if (written.ok) return ok({ saved: true });
    if (!isKnown(written.reason)) throw new Error('unlisted reason');
    return failed(written.reason, written.place);
  }),
});
