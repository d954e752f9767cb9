import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { commandContract } from '../domain/command-contract.ts';
import type { Geography } from '../domain/municipality.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { coordinatorLock } from './coordinator/lock.ts';
import { answering, dispatcher } from './dispatch.ts';
import { coordinatorHandlers } from './handlers/coordinator.ts';
import { countHandlers } from './handlers/counts.ts';
import type { EngineRoom, StoreReason } from './handlers/engine-room.ts';
import { printedHandlers } from './handlers/printed.ts';
import { recordHandlers } from './handlers/records.ts';
import { setupHandlers } from './handlers/setup.ts';
import { tableHandlers } from './handlers/tables.ts';
import { type Store, store } from './store/store.ts';

interface Surroundings {
  readonly now: () => Date;
  readonly note: (event: 'crashed', name: string) => void;
}

/** Everything that counts, in one process of its own: the same module beside Electron, in tests and in commands. */
export function engine({ now, note }: Surroundings) {
  let opened: Result<Store, StoreReason> = failed('store-unreadable');
  let languages: readonly string[] = [];
  let geography: Geography = { municipalities: [], policeAreas: [] };
  const room: EngineRoom = {
    store: () => opened,
    geography: () => geography,
    languages: () => languages,
    now,
    lock: coordinatorLock(() => now().getTime()),
    newKioskId: () => randomBytes(16).toString('hex'),
  };
  const open = answering(commandContract['engine.open'], (input) => {
    geography = input.geography;
    languages = input.languages;
    opened =
      input.key === undefined
        ? failed(withoutKey(input.folder))
        : store(path.join(input.folder, 'tally.db'), input.key);
    return ok({});
  });
  const close = (): void => {
    if (opened.ok) opened.value.close();
    opened = failed('store-unreadable');
  };
  const routes = {
    'engine.open': open,
    'engine.close': answering(commandContract['engine.close'], () => {
      close();
      return ok({});
    }),
    ...setupHandlers(room),
    ...countHandlers(room),
    ...printedHandlers(room),
    ...recordHandlers(room),
    ...coordinatorHandlers(room),
    ...tableHandlers(room),
  };
  return {
    ask: dispatcher(routes, note),
    close,
  };
}

/** A key that was lost, or a folder where none could be made. */
const withoutKey = (folder: string): StoreReason =>
  ['key.json', 'tally.db'].some((name) => fs.existsSync(path.join(folder, name)))
    ? 'key-missing'
    : 'folder-not-writable';

const Message = z.strictObject({ id: z.int(), name: z.string(), input: z.unknown() });

/** One message in, one message out, by number. */
export async function answerMessage(ask: ReturnType<typeof dispatcher>, raw: unknown) {
  const message = Message.safeParse(raw);
  if (!message.success) return undefined;
  return { id: message.data.id, answer: await ask(message.data.name, message.data.input) };
}
