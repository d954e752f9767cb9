import { commandContract } from '../../domain/command-contract.ts';
import { readPaperList } from '../../domain/paper-list.ts';
import { ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import { type EngineRoom, isMunicipality, kioskOf, monthOf, withStore } from './engine-room.ts';

/** A list kept on paper goes in whole or not at all. */
export const recordHandlers = (room: EngineRoom) => ({
  'records.take': answering(commandContract['records.take'], ({ text }) => {
    const known = {
      month: monthOf(room.now()),
      isMunicipality: (code: string) => isMunicipality(room, code),
    };
    const { rows, problems } = readPaperList(text, known);
    if (problems.length > 0) return ok({ rows: 0, counted: 0, problems: [...problems] });
    return withStore(room, (store) => {
      const kiosk = kioskOf(room, store);
      for (const { cell, count } of rows) store.tally.add(kiosk, cell, count);
      return ok({
        rows: rows.length,
        counted: rows.reduce((sum, { count }) => sum + count, 0),
        problems: [],
      });
    });
  }),
});
