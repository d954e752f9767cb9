import { createHash } from 'node:crypto';
import { commandContract, type ListTaken } from '../../domain/command-contract.ts';
import { type PaperGround, type PaperRow, readPaperList } from '../../domain/paper-list.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { cellKey } from '../../domain/tally.ts';
import { kept } from '../../domain/retention.ts';
import { answering } from '../dispatch.ts';
import type { Store } from '../store/store.ts';
import {
  type EngineRoom,
  isCountedLanguage,
  isLeaflet,
  isMunicipality,
  keptFromOf,
  kioskOf,
  monthOf,
  setupOf,
  withStore,
} from './engine-room.ts';
import { noteIn } from './log.ts';

type Reason = 'not-set-up' | 'locked' | 'list-taken-before';

/**
 * A list kept on paper goes in whole or not at all. Anyone at the desk may add to the month that is; months that are
 * over may be published or soon will be, so that counts for them need the coordinator.
 */
export const recordHandlers = (room: EngineRoom) => ({
  'records.take': answering(commandContract['records.take'], ({ text, again }) =>
    withStore<ListTaken, Reason>(room, (store) => {
      const setup = setupOf(store);
      if (setup === undefined) return failed('not-set-up');
      const ground = groundOf(room);
      const { rows, problems } = readPaperList(text, ground);
      if (problems.length > 0) return ok({ ...nothing, problems: [...problems] });
      const late = rows.filter(({ cell }) => cell.month < ground.currentMonth);
      if (late.length > 0 && !room.lock.isOpen()) return failed('locked');
      const counted = add(store, { rows, again, kiosk: kioskOf(room, store) });
      if (!counted.ok) return counted;
      noteIn(room, store, { event: 'imported' });
      const outside = rows.filter(({ cell }) => !setup.municipalities.includes(cell.municipality));
      return ok({
        ...nothing,
        rows: rows.length,
        counted: counted.value,
        outside: outside.map(({ row }) => row),
        published: isPublished(store, late),
      });
    }),
  ),
});

const nothing: ListTaken = { rows: 0, counted: 0, problems: [], outside: [], published: false };

const groundOf = (room: EngineRoom): PaperGround => ({
  currentMonth: monthOf(room.now()),
  isMunicipality: (code) => isMunicipality(room, code),
  isCountedLanguage: (tag) => isCountedLanguage(room, tag),
  isLeaflet: (id) => isLeaflet(room, id),
});

interface Adding {
  readonly rows: readonly PaperRow[];
  readonly again: boolean;
  readonly kiosk: string;
}

/** The list's digest and its counts go to disk together, so that no crash lets a list in twice or half. */
function add(store: Store, { rows, again, kiosk }: Adding): Result<number, 'list-taken-before'> {
  if (!store.takenLists.add(digestOf(rows, kiosk)) && !again) return failed('list-taken-before');
  const from = keptFromOf(store);
  for (const { cell, count } of rows) store.tally.add(kiosk, kept(cell, from), count);
  return ok(rows.reduce((sum, { count }) => sum + count, 0));
}

/** The same rows are the same list, whatever their order and however the file was saved. */
function digestOf(rows: readonly PaperRow[], kiosk: string): string {
  const lines = rows.map(({ cell, count }) => `${cellKey(cell)}|${count}`).sort();
  return createHash('sha256')
    .update([kiosk, ...lines].join('\n'))
    .digest('hex');
}

const isPublished = (store: Store, late: readonly PaperRow[]): boolean =>
  late.some(({ cell }) => store.frozen.isFrozen(cell));
