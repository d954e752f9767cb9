import { createHash } from 'node:crypto';
import type { LedgerRow } from '../../domain/disclosure/ledger.ts';
import type { Protection } from '../../domain/disclosure/protect.ts';
import type { ReportLanguage } from '../../domain/overview/report.ts';
import type { TableFormat } from '../../domain/report/format.ts';
import type { Beside } from '../../domain/report/labels.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { CountTable, Query } from '../../domain/statistics.ts';
import type { TableReason } from '../../domain/table-request.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { diskReason, type DiskReason, writeWhole } from '../disk.ts';
import { tableFile } from '../export/table-file.ts';
import { labelsOf, notesOf } from '../export/words.ts';
import type { Store } from '../store/store.ts';
import { dayOf, type EngineRoom, withStore } from './engine-room.ts';
import { noteIn } from './log.ts';
import type { Proof } from './proving.ts';
import { enter, type Publishable } from './publishing.ts';

/** A table as it was counted, and all that was published before. `what` is the same text for the same choice. */
export interface Prepared {
  readonly table: CountTable;
  readonly what: string;
  readonly tallies: readonly TallyRow[];
  readonly ledger: readonly LedgerRow[];
  /** Cells that are hidden whatever they count. */
  readonly withheld?: readonly Query[];
}

interface Made extends Publishable {
  readonly protection: Protection;
  readonly what: string;
}

interface Proving {
  readonly room: EngineRoom;
  readonly proof: Proof;
}

/** The lock may fall while it is proven: then it is not answered. */
export async function protectedTable<Reason extends string>(
  { room, proof }: Proving,
  prepare: (store: Store) => Result<Prepared, TableReason | Reason>,
): Promise<Result<Made, TableReason | Reason>> {
  if (!room.lock.isOpen()) return failed('locked');
  const prepared = withStore<Prepared, TableReason | Reason>(room, prepare);
  if (!prepared.ok) return prepared;
  const protection = await proof.prove(prepared.value);
  if (!room.lock.isOpen()) {
    proof.forget();
    return failed('locked');
  }
  if (!protection.ok) return failed(protection.reason);
  if (!protection.value.table.cells.some(({ state }) => state === 'value'))
    return failed('everything-hidden');
  const { tallies, what, ledger } = prepared.value;
  const { rows } = protection.value;
  return ok({ protection: protection.value, rows, tallies, what, ledgerLength: ledger.length });
}

interface Writing {
  readonly format: TableFormat;
  readonly out: string;
  readonly from: string;
  readonly to: string;
  readonly pair?: readonly [string, string] | undefined;
  readonly beside?: Beside;
  readonly language: ReportLanguage;
}

/** All bytes first, then the ledger, then the file gets its name. */
export function publish(
  room: EngineRoom,
  { format, out, from, to, pair, beside, language }: Writing,
  made: Made,
): Result<object, TableReason | DiskReason> {
  const { table } = made.protection;
  const notes = notesOf({ table, from, to, pair, beside, today: dayOf(room.now()), language });
  const content = tableFile(format, table, { labels: labelsOf(room.geography(), language), notes });
  const file = createHash('sha256').update(content).digest('hex');
  const entered = enter(room, made, { format, what: made.what, file });
  if (!entered.ok) return entered;
  try {
    writeWhole(out, content);
    exported(room, `${format} ${made.what}`);
    return ok({});
  } catch (fault) {
    return failed(diskReason(fault));
  }
}

/** The file is there: that stands, also when there is no room left to tell of it. */
function exported(room: EngineRoom, what: string): void {
  withStore(room, (store) => {
    noteIn(room, store, { event: 'exported', what });
    return ok({});
  });
}
