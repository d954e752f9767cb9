import { createHash } from 'node:crypto';
import { commandContract } from '../../domain/command-contract.ts';
import { contract } from '../../domain/contract.ts';
import { type LedgerRow, reachOf } from '../../domain/disclosure/ledger.ts';
import { type Overview, type OverviewTable, yearBefore } from '../../domain/overview/overview.ts';
import { type SchemeEntry, schemeOf } from '../../domain/overview/scheme.ts';
import { closed, periodsWithin } from '../../domain/period.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { countTable, type Ground, isGivenUp } from '../../domain/statistics.ts';
import type { TableReason } from '../../domain/table-request.ts';
import type { TallyRow } from '../../domain/tally.ts';
import { answering } from '../dispatch.ts';
import { shown } from '../export/shown-table.ts';
import type { Store } from '../store/store.ts';
import { type EngineRoom, groundOf, monthOf, setupOf, withStore } from './engine-room.ts';
import type { InTurn } from './in-turn.ts';
import type { Proof } from './proving.ts';
import { enter, sound } from './publishing.ts';

/** A year by the fixed scheme. Looking publishes nothing; entering does, and only of what was seen. */
export function overviewHandlers(room: EngineRoom, inTurn: InTurn, proof: Proof) {
  let kept: Kept | undefined;
  let shownAt: Shown | undefined;
  const made = async (year: string | undefined): Promise<Result<Made, TableReason>> => {
    if (!room.lock.isOpen()) return failed('locked');
    const prepared = withStore<Prepared, TableReason>(room, (store) => prepare(room, store, year));
    if (!prepared.ok) return prepared;
    if (kept?.key !== prepared.value.key) {
      const year = await protectedYear(proof, prepared.value);
      if (!year.ok) return room.lock.isOpen() ? year : failed('locked');
      kept = year.value;
    }
    if (!room.lock.isOpen()) return failed('locked');
    return kept.overview.tables.some(({ table }) => table.cells.some((cell) => typeof cell === 'number'))
      ? ok({ ...kept, tallies: prepared.value.tallies })
      : failed('everything-hidden');
  };
  return {
    'overview.read': answering(contract['overview.read'], ({ year }) =>
      inTurn(async () => {
        if (!room.lock.isOpen()) return failed('locked');
        const stamp = stampOf(room, year);
        if (shownAt !== undefined && stamp !== undefined && shownAt.stamp === stamp)
          return ok(shownAt.overview);
        const overview = await made(year);
        if (!overview.ok) return overview;
        shownAt = { stamp, overview: overview.value.overview };
        return ok(overview.value.overview);
      }),
    ),
    'overview.enter': answering(commandContract['overview.enter'], ({ seen, file }) =>
      inTurn(async () => {
        const overview = await made(seen.year);
        if (!overview.ok) return overview;
        if (JSON.stringify(seen) !== JSON.stringify(overview.value.overview)) return failed('store-busy');
        return enter(room, overview.value, { format: 'pdf', what: `overview ${seen.year}`, file });
      }),
    ),
  };
}

interface Shown {
  readonly stamp: string | undefined;
  readonly overview: Overview;
}

/** While it is the same nothing has been counted or published, and no month has ended: then nothing is read again. */
function stampOf(room: EngineRoom, year: string | undefined): string | undefined {
  const stamp = withStore<string, never>(room, (store) => ok(store.stamp()));
  return stamp.ok ? JSON.stringify([stamp.value, year, monthOf(room.now())]) : undefined;
}

/** All that a year's tables are made of: the same key, the same tables. */
interface Prepared {
  readonly key: string;
  readonly year: string;
  readonly scheme: readonly SchemeEntry[];
  readonly ground: Ground;
  readonly tallies: readonly TallyRow[];
  readonly ledger: readonly LedgerRow[];
}

/** Nothing here knows what is behind a dot. `rows` are those that the ledger does not have yet. */
interface Kept {
  readonly key: string;
  readonly overview: Overview;
  readonly rows: readonly LedgerRow[];
  readonly ledgerLength: number;
}

/** With the counts that it was made of, held no longer than it takes to enter it. */
interface Made extends Kept {
  readonly tallies: readonly TallyRow[];
}

function prepare(room: EngineRoom, store: Store, asked: string | undefined): Result<Prepared, TableReason> {
  const setup = setupOf(store);
  if (setup === undefined) return failed('not-set-up');
  const currentMonth = monthOf(room.now());
  const year = asked ?? yearBefore(currentMonth.slice(0, 4));
  if (!closed(year, currentMonth)) return failed('period-not-closed');
  const fits = sound(store);
  if (!fits.ok) return fits;
  const ground = groundOf(room, store);
  if (isGivenUp(`${year}-01`, ground)) return failed('rights-given-up', ground.rightsFrom);
  const scheme = schemeOf(year, setup.municipalities, ground.geography);
  const ledger = store.ledger.all();
  const months = scheme.flatMap(({ selection: { from, to } }) => periodsWithin('month', from, to));
  const tallies = store.frozen.counted(reachOf({ months, municipalities: setup.municipalities }, ledger));
  const key = createHash('sha256')
    .update(JSON.stringify([scheme, ground, tallies, ledger.length]))
    .digest('hex');
  return ok({ key, year, scheme, ground, tallies, ledger });
}

/** One table after another, each seeing the rows of those before it. */
async function protectedYear(proof: Proof, prepared: Prepared): Promise<Result<Kept, 'table-stopped'>> {
  const { key, year, scheme, ground, tallies, ledger } = prepared;
  const tables: OverviewTable[] = [];
  const missing: Overview['missing'] = [];
  const rows: LedgerRow[] = [];
  for (const { selection, ...entry } of scheme) {
    const counted = countTable(tallies, selection, ground);
    const made = counted.ok
      ? await proof.prove({ table: counted.value, ledger: [...ledger, ...rows] })
      : counted;
    if (made.ok) {
      tables.push({ ...entry, table: shown(made.value.table) });
      rows.push(...made.value.rows);
    } else if (made.reason === 'table-stopped') return failed('table-stopped');
    else missing.push({ ...entry, reason: made.reason });
  }
  return ok({ key, overview: { year, tables, missing }, rows, ledgerLength: ledger.length });
}
