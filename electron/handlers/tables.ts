import { Month } from '../../domain/classification.ts';
import { commandContract } from '../../domain/command-contract.ts';
import { contract } from '../../domain/contract.ts';
import { reachOf } from '../../domain/disclosure/ledger.ts';
import { periodsWithin } from '../../domain/period.ts';
import { fitsDhis2 } from '../../domain/report/dhis2.ts';
import type { TableFormat } from '../../domain/report/format.ts';
import type { Populations } from '../../domain/population.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import {
  countTable,
  type CountTable,
  type Ground,
  levelsOf,
  type Selection,
} from '../../domain/statistics.ts';
import type { TableChoice, TableReason } from '../../domain/table-request.ts';
import type { Cell } from '../../domain/tally.ts';
import { answering } from '../dispatch.ts';
import { shown } from '../export/shown-table.ts';
import type { Store } from '../store/store.ts';
import { type EngineRoom, groundOf, setupOf, withStore } from './engine-room.ts';
import type { InTurn } from './in-turn.ts';
import { populationsOf } from './populations.ts';
import { type Prepared, protectedTable, publish } from './protected-table.ts';
import type { Proof } from './proving.ts';
import { sound } from './publishing.ts';

/** Tables for the coordinator alone, one at a time: an export must see what the one before it published. */
export function tableHandlers(room: EngineRoom, inTurn: InTurn, proof: Proof) {
  return {
    'tables.show': answering(contract['tables.show'], (choice) =>
      inTurn(async () => {
        const made = await protectedTable({ room, proof }, (store) => prepare(room, store, choice));
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
        const made = await protectedTable({ room, proof }, (store) => prepare(room, store, choice));
        if (!made.ok) return made;
        if (!fits(choice.format, made.value.protection.table)) return failed('period-not-in-format');
        const populations = withStore<Populations, never>(room, (store) => ok(populationsOf(room, store)));
        if (!populations.ok) return populations;
        const beside = { compared: choice.pair !== undefined, populations: populations.value };
        return publish(room, { ...choice, beside }, made.value);
      }),
    ),
  };
}

const fits = (format: TableFormat, { dimensions }: Pick<CountTable, 'dimensions'>): boolean =>
  format !== 'dhis2' || fitsDhis2(dimensions);

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
  if (!table.ok) return table;
  const wanted = new Set(months);
  if (!tallies.some(({ cell }) => isIn(selection, wanted, cell))) return failed('nothing-counted');
  return ok({ table: table.value, what: whatOf(selection), tallies, ledger });
}

const isIn = ({ kind, municipalities }: Selection, months: ReadonlySet<string>, cell: Cell): boolean =>
  cell.kind === kind && months.has(cell.month) && municipalities.includes(cell.municipality);

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
    ...(choice.pair === undefined ? {} : { pair: choice.pair }),
  };
  return ok({ selection, ground: groundOf(room, store) });
}

/** The same text for the same choice. */
export const whatOf = ({ kind, from, to, region, period, fields, municipalities, pair }: Selection): string =>
  [
    kind,
    pair?.join() ?? `${from}–${to}`,
    [...region, ...period, ...fields].join(),
    [...municipalities].sort().join(),
  ].join(' ');
