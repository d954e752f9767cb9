import { contract, type TableReason } from '../../domain/contract.ts';
import { failed, type Failure, ok, type Result } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import type { DiskReason } from '../disk.ts';

interface ExportRoom {
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly chooseFile: (suggested: string) => Promise<string | undefined>;
}

const endings = { csv: 'csv', jsonstat: 'json' } as const;
const reasons: readonly string[] = contract['tables.export'].reasons;
const isKnown = (reason: string): reason is TableReason | DiskReason => reasons.includes(reason);

/** A screen never names a file: the person chooses it in the system's own dialog, once the table is known to be good. */
export const exportHandlers = ({ engine, chooseFile }: ExportRoom) => ({
  'tables.export': answering(contract['tables.export'], async ({ format, ...choice }) => {
    const shown = await engine('tables.show', choice);
    if (!shown.ok) return refusal(shown);
    const out = await chooseFile(`hanvisningar-${choice.from}-${choice.to}.${endings[format]}`);
    if (out === undefined) return ok({ saved: false });
    const written = await engine('tables.write', { ...choice, format, out });
    return written.ok ? ok({ saved: true }) : refusal(written);
  }),
});

function refusal({ reason, place }: Failure): Failure<TableReason | DiskReason> {
  if (!isKnown(reason)) throw new Error('unlisted reason');
  return failed(reason, place);
}
