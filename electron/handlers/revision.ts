import { commandContract } from '../../domain/command-contract.ts';
import { cellQueries } from '../../domain/disclosure/grid.ts';
import { type LedgerRow, queryKey, reachOf } from '../../domain/disclosure/ledger.ts';
import { schemeOf } from '../../domain/overview/scheme.ts';
import { closed, periodsWithin } from '../../domain/period.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import {
  type CountTable,
  countTable,
  isGivenUp,
  type Query,
  type Selection,
} from '../../domain/statistics.ts';
import type { TableReason } from '../../domain/table-request.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { earlierOf, lateCounts, revised, vintageOf } from '../../domain/vintage.ts';
import { answering } from '../dispatch.ts';
import type { Store } from '../store/store.ts';
import { type EngineRoom, groundOf, monthOf, setupOf } from './engine-room.ts';
import type { InTurn } from './in-turn.ts';
import { type Prepared, protectedTable, publish } from './protected-table.ts';
import type { Proof } from './proving.ts';
import { sound } from './publishing.ts';
import { whatOf } from './tables.ts';

type Reason = TableReason | 'nothing-to-revise' | 'few-came-late';

/**
 * A closed year's late counts as a vintage of their own, published beside what stands and protected against it. Where not
 * even the whole year can be said anew, nothing is: they go on waiting.
 */
export const revisionHandlers = (room: EngineRoom, inTurn: InTurn, proof: Proof) => ({
  'ledger.revise': answering(commandContract['ledger.revise'], ({ year, ...file }) =>
    inTurn(async () => {
      const made = await protectedTable<Reason>({ room, proof }, (store) => prepare(room, store, year));
      if (!made.ok) return made.reason === 'everything-hidden' ? failed('few-came-late') : made;
      const whole = made.value.protection.table.cells.at(-1);
      if (whole?.state !== 'value') return failed('few-came-late');
      return publish(room, { ...file, from: `${year}-01`, to: `${year}-12` }, made.value);
    }),
  ),
});

function prepare(room: EngineRoom, store: Store, year: string): Result<Prepared, Reason> {
  const setup = setupOf(store);
  if (setup === undefined) return failed('not-set-up');
  if (!closed(year, monthOf(room.now()))) return failed('period-not-closed');
  const fits = sound(store);
  if (!fits.ok) return fits;
  const geography = room.geography();
  const ground = groundOf(room, store);
  if (isGivenUp(`${year}-01`, ground)) return failed('rights-given-up', ground.rightsFrom);
  const selection = schemeOf(year, setup.municipalities, geography).find(
    (entry) => entry.id === 'municipality-quarter' && entry.year === year,
  )?.selection;
  if (selection === undefined) return failed('no-whole-period');
  const { vintage, late } = vintageFor(store, selection, year);
  if (vintage === 1) return failed('nothing-to-revise');
  const ledger = store.ledger.all();
  const months = periodsWithin('month', selection.from, selection.to);
  const reach = reachOf({ months, municipalities: selection.municipalities }, ledger);
  const tallies = [...store.frozen.counted(reach), ...late];
  const table = countTable(tallies, selection, ground);
  if (!table.ok) return table;
  const what = `${whatOf(selection)} +${vintage}`;
  const again = revised(table.value, vintage);
  return ok({ table: again, what, tallies, ledger, withheld: protectedBefore(again, vintage, ledger) });
}

/** What was protected stays so: a number said anew would tell of the one before it all but what came late. */
function protectedBefore(table: CountTable, vintage: number, ledger: readonly LedgerRow[]): Query[] {
  const hidden = new Set(
    ledger.flatMap(({ query, published }) => (published.state === 'hidden' ? [queryKey(query)] : [])),
  );
  return cellQueries(table).filter((query) =>
    earlierOf(query, vintage).some((before) => hidden.has(queryKey(before))),
  );
}

/** The next vintage when anything can be added, otherwise the last one again; 1 when there has been none. */
function vintageFor(
  store: Store,
  { kind, municipalities }: Selection,
  year: string,
): { readonly vintage: number; readonly late: readonly TallyRow[] } {
  const isOfThem = ({ cell }: TallyRow): boolean =>
    cell.kind === kind && cell.month.startsWith(year) && municipalities.includes(cell.municipality);
  const places = store.frozen.places().filter((place) => place.kind === kind && place.month.startsWith(year));
  const last = places.reduce((newest, { month }) => Math.max(newest, vintageOf(month)), 1);
  const live = store.tally.all().filter((row) => isOfThem(row) && store.frozen.isFrozen(row.cell));
  const late = lateCounts(live, store.frozen.all().filter(isOfThem), last + 1);
  return late.length === 0 ? { vintage: last, late } : { vintage: last + 1, late };
}
