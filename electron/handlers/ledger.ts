import { commandContract } from '../../domain/command-contract.ts';
import { contract } from '../../domain/contract.ts';
import { failed, ok } from '../../domain/result.ts';
import { answering } from '../dispatch.ts';
import { type EngineRoom, rightsFromOf, withStore } from './engine-room.ts';

/** What left, whether it still fits, and whether counts have come since: for the coordinator alone. */
export const ledgerHandlers = (room: EngineRoom) => ({
  'ledger.state': answering(contract['ledger.state'], () =>
    room.lock.isOpen()
      ? withStore(room, (store) => {
          const rightsFrom = rightsFromOf(store);
          const lateCountsWait = store.frozen.lateCountsWait();
          return ok(rightsFrom === undefined ? { lateCountsWait } : { lateCountsWait, rightsFrom });
        })
      : failed('locked'),
  ),
  'ledger.list': answering(commandContract['ledger.list'], () =>
    room.lock.isOpen()
      ? withStore(room, ({ publications, frozen }) =>
          ok({
            entries: publications.all(),
            sound: publications.faults().length === 0,
            lateCountsWait: frozen.lateCountsWait(),
          }),
        )
      : failed('locked'),
  ),
  'ledger.verify': answering(commandContract['ledger.verify'], ({ files }) =>
    room.lock.isOpen()
      ? withStore(room, ({ publications, ledger }) => {
          const entries = publications.all();
          const left = (file: string) => entries.filter((entry) => entry.file === file);
          return ok({
            faults: publications.faults(),
            publications: entries.length,
            rows: ledger.length(),
            files: files.map((file) => left(file).map(({ sequence }) => sequence)),
          });
        })
      : failed('locked'),
  ),
});
