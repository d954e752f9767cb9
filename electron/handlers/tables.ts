import { createHash } from 'node:crypto';
import { Month } from '../../domain/classification.ts';
import { commandContract } from '../../domain/command-contract.ts';
import { contract } from '../../domain/contract.ts';
import { type LedgerRow, reachOf } from '../../domain/disclosure/ledger.ts';
import type { Protection } from '../../domain/disclosure/protect.ts';
import { periodsWithin } from '../../domain/period.ts';
import { fitsDhis2 } from '../../domain/report/dhis2.ts';
import type { TableFormat } from '../../domain/report/format.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import {
  countTable,
  type CountTable,
  type Ground,
  levelsOf,
  type Selection,
} from '../../domain/statistics.ts';
import type { TableChoice, TableReason } from '../../domain/table-request.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { answering } from '../dispatch.ts';
import { diskReason, type DiskReason, writeWhole } from '../disk.ts';
import { shown } from '../export/shown-table.ts';
import { tableFile } from '../export/table-file.ts';
import { labelsOf, notesOf } from '../export/words.ts';
import type { Store } from '../store/store.ts';
import type { Proof } from './proving.ts';
import { dayOf, type EngineRoom, monthOf, setupOf, withStore } from './engine-room.ts';
import type { InTurn } from './in-turn.ts';
import { enter, type Publishable, sound } from './publishing.ts';

interface Prepared {
  readonly table: CountTable;
  readonly selection: Selection;
  readonly tallies: readonly TallyRow[];
  readonly ledger: readonly LedgerRow[];
}

/** Tables for the coordinator alone, one at a time: an export must see what the one before it published. */
export function tableHandlers(room: EngineRoom, inTurn: InTurn, proof: Proof) {
  return {
    'tables.show': answering(contract['tables.show'], (choice) =>
      inTurn(async () => {
        const made = await protectedTable({ room, proof }, choice);
        return made.ok ? ok(shown(made.value.protection.table)) : made;
      }),
    ),
    'tables.progress': answering(contract['tables.progress'], () => {
      const { done, of } = proof.progress() ?? { done: 0, of: 0 };
      return ok({ underWay: proof.progress() !== undefined, done, of });
    }),
    'tables.stop': answering(contract['tables.stop'], () => {
      proof.stop();
      return ok({});
    }),
    /** What can be told without the PIN: whether such a table can be asked for. No count is read. */
    'tables.check': answering(commandContract['tables.check'], (choice) =>
      withStore<object, TableReason>(room, (store) => {
        const asked = askedFor(room, store, choice);
        if (!asked.ok) return asked;
        const empty = countTable([], asked.value.selection, asked.value.ground);
        if (!empty.ok) return empty;
        return fits(choice.format, empty.value) ? ok({}) : failed('period-not-in-format');
      }),
    ),
    'tables.write': answering(commandContract['tables.write'], (choice) =>
      inTurn(async () => {
        const made = await protectedTable({ room, proof }, choice);
        if (!made.ok) return made;
        if (!fits(choice.format, made.value.protection.table)) return failed('period-not-in-format');
        return publish(room, choice, made.value);
      }),
    ),
  };
}

const fits = (format: TableFormat, { dimensions }: Pick<CountTable, 'dimensions'>): boolean =>
  format !== 'dhis2' || fitsDhis2(dimensions);

interface Made extends Publishable {
  readonly protection: Protection;
  readonly selection: Selection;
}

interface Proving {
  readonly room: EngineRoom;
  readonly proof: Proof;
}

/** The lock may fall while it is proven: then it is not answered. */
async function protectedTable(
  { room, proof }: Proving,
  choice: TableChoice,
): Promise<Result<Made, TableReason>> {
  if (!room.lock.isOpen()) return failed('locked');
  const prepared = withStore<Prepared, TableReason>(room, (store) => prepare(room, store, choice));
  if (!prepared.ok) return prepared;
  const protection = await proof.prove(prepared.value);
  if (!room.lock.isOpen()) {
    proof.forget();
    return failed('locked');
  }
  if (!protection.ok) return failed(protection.reason);
  if (!protection.value.table.cells.some(({ state }) => state === 'value'))
    return failed('everything-hidden');
  const { tallies, selection, ledger } = prepared.value;
  const { rows } = protection.value;
  return ok({ protection: protection.value, rows, tallies, selection, ledgerLength: ledger.length });
}

function prepare(room: EngineRoom, store: Store, choice: TableChoice): Result<Prepared, TableReason> {
  const asked = askedFor(room, store, choice);
  if (!asked.ok) return asked;
  const { selection, ground } = asked.value;
  const fits = sound(store);
  if (!fits.ok) return fits;
  const ledger = store.ledger.all();
  const months = periodsWithin('month', selection.from, selection.to);
  const tallies = store.frozen.counted(reachOf({ months, municipalities: selection.municipalities }, ledger));
  const table = countTable(tallies, selection, ground);
  return table.ok ? ok({ table: table.value, selection, tallies, ledger }) : table;
}

interface Asked {
  readonly selection: Selection;
  readonly ground: Ground;
}

function askedFor(room: EngineRoom, store: Store, choice: TableChoice): Result<Asked, TableReason> {
  const setup = setupOf(store);
  if (setup === undefined) return failed('not-set-up');
  const from = Month.safeParse(choice.from);
  const to = Month.safeParse(choice.to);
  if (!from.success || !to.success) return failed('period-malformed');
  const levels = levelsOf([
    ...choice.by.filter((name) => name !== 'region' && name !== 'period'),
    ...(choice.region ?? []),
    ...(choice.period ?? []),
  ]);
  if (!levels.ok) return levels;
  const selection = {
    kind: choice.kind,
    municipalities: setup.municipalities,
    from: from.data,
    to: to.data,
    ...levels.value,
  };
  const ground = {
    geography: room.geography(),
    currentMonth: monthOf(room.now()),
    languages: room.languages(),
  };
  return ok({ selection, ground });
}

type Writing = TableChoice & { readonly format: TableFormat; readonly out: string };

/** All bytes first, then the ledger, then the file gets its name. */
function publish(room: EngineRoom, choice: Writing, made: Made): Result<object, TableReason | DiskReason> {
  const { table } = made.protection;
  const notes = notesOf({ table, from: choice.from, to: choice.to, today: dayOf(room.now()) });
  const content = tableFile(choice.format, table, { labels: labelsOf(room.geography()), notes });
  const file = createHash('sha256').update(content).digest('hex');
  const entered = enter(room, made, { format: choice.format, what: whatOf(made.selection), file });
  if (!entered.ok) return entered;
  try {
    writeWhole(choice.out, content);
    return ok({});
  } catch (fault) {
    return failed(diskReason(fault));
  }
}

/** The same text for the same choice. */
const whatOf = ({ kind, from, to, region, period, fields, municipalities }: Selection): string =>
  [kind, `${from}–${to}`, [...region, ...period, ...fields].join(), [...municipalities].sort().join()].join(
    ' ',
  );
