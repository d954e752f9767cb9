import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import { z } from 'zod';
import type { Absence } from '../domain/absence.ts';
import { commandContract } from '../domain/command-contract.ts';
import type { Geography } from '../domain/municipality.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { coordinatorLock } from './coordinator/lock.ts';
import { answering, dispatcher } from './dispatch.ts';
import { changePinHandlers } from './handlers/change-pin.ts';
import { coordinatorHandlers } from './handlers/coordinator.ts';
import { correctionHandlers } from './handlers/corrections.ts';
import { countHandlers } from './handlers/counts.ts';
import { dayOf, type EngineRoom, type StoreReason } from './handlers/engine-room.ts';
import { withPinForgotten } from './handlers/forget-pin.ts';
import { turns } from './handlers/in-turn.ts';
import { internalHandlers } from './handlers/internal.ts';
import { ledgerHandlers } from './handlers/ledger.ts';
import { logHandlers } from './handlers/log.ts';
import { retentionHandlers } from './handlers/retention.ts';
import { overviewHandlers } from './handlers/overview.ts';
import { populationHandlers } from './handlers/populations.ts';
import { printedHandlers } from './handlers/printed.ts';
import { proving } from './handlers/proving.ts';
import { recordHandlers } from './handlers/records.ts';
import { recoveryHandlers } from './handlers/recovery.ts';
import { revisionHandlers } from './handlers/revision.ts';
import { setupHandlers } from './handlers/setup.ts';
import { tableHandlers } from './handlers/tables.ts';
import { type Store, store } from './store/store.ts';

interface Surroundings {
  readonly now: () => Date;
  readonly note: (event: 'crashed', name: string) => void;
}

/** What the engine knows of the content pack. */
interface Known {
  readonly geography: Geography;
  readonly languages: readonly string[];
  readonly leaflets: readonly string[];
  readonly absent: readonly Absence[];
}

const nothingKnown: Known = {
  geography: { municipalities: [], policeAreas: [] },
  languages: [],
  leaflets: [],
  absent: [],
};

/** Everything that counts, in one process of its own: the same module beside Electron, in tests and in commands. */
export function engine({ now, note }: Surroundings) {
  let opened: Result<Store, StoreReason> = failed('store-unreadable');
  let openStore = (): typeof opened => opened;
  let known = nothingKnown;
  const room: EngineRoom = {
    store: () => {
      if (!opened.ok && passing.has(opened.reason)) opened = openStore();
      return opened.ok && !opened.value.isThere() ? failed('store-gone') : opened;
    },
    geography: () => known.geography,
    languages: () => known.languages,
    leaflets: () => known.leaflets,
    absent: () => known.absent,
    now,
    lock: coordinatorLock(() => now().getTime()),
    newKioskId: () => randomBytes(16).toString('hex'),
  };
  const open = answering(commandContract['engine.open'], (input) => {
    known = input;
    const { folder, key, forgetPin } = input;
    const openFile = () => (key.ok ? store(path.join(folder, 'tally.db'), key.value) : key);
    openStore = () => withPinForgotten(openFile(), { order: forgetPin, day: dayOf(now()) });
    opened = openStore();
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
    ...forCoordinator(room),
    ...tablesInTurn(room),
  };
  return {
    ask: dispatcher(routes, note),
    close,
  };
}

const forCoordinator = (room: EngineRoom) => ({
  ...coordinatorHandlers(room),
  ...changePinHandlers(room),
  ...recoveryHandlers(room),
  ...correctionHandlers(room),
  ...internalHandlers(room),
  ...logHandlers(room),
});

/** What is published goes out one at a time, whoever asks. */
const tablesInTurn = (room: EngineRoom, inTurn = turns(), proof = proving(room)) => ({
  ...tableHandlers(room, inTurn, proof),
  ...overviewHandlers(room, inTurn, proof),
  ...ledgerHandlers(room),
  ...revisionHandlers(room, inTurn, proof),
  ...retentionHandlers(room, inTurn),
  ...populationHandlers(room),
});

/** What may have passed when it is asked again: room was made, the folder may be written. */
const passing: ReadonlySet<StoreReason> = new Set(['disk-full', 'folder-not-writable', 'store-busy']);

const Message = z.strictObject({ id: z.int(), name: z.string(), input: z.unknown() });

/** One message in, one message out, by number. */
export async function answerMessage(ask: ReturnType<typeof dispatcher>, raw: unknown) {
  const message = Message.safeParse(raw);
  if (!message.success) return undefined;
  return { id: message.data.id, answer: await ask(message.data.name, message.data.input) };
}
