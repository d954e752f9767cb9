import * as fs from 'node:fs';
import { contract } from '../domain/contract.ts';
import type { Geography } from '../domain/municipality.ts';
import type { Result } from '../domain/result.ts';
import type { ContentPack } from '../domain/catalogue.ts';
import { readPack } from './content/read.ts';
import { type Dispatch, dispatcher, type Route } from './dispatch.ts';
import { engineLink } from './engine-link.ts';
import { leafletHandlers } from './handlers/leaflets.ts';
import { machineHandlers } from './handlers/machine.ts';
import { keyStoreIsWeak, storeKey } from './key.ts';
import { outFile } from './places.ts';

export interface Kiosk {
  readonly ask: Dispatch;
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly stop: () => void;
}

const nowhere: Geography = {
  municipalities: [{ code: '0000', name: '-', countyCode: '00', county: '-' }],
  policeAreas: [],
};

/** Wires the rooms of the main process: content and paper here, everything that counts in the engine. */
export function kiosk({ data }: { readonly data: string }): Kiosk {
  const folder = outFile('content');
  const pack = readPack(folder, fs.readFileSync(`${folder}/pack.pub`, 'utf8'));
  const geography = pack.ok ? pack.value.geography : nowhere;
  const languages = pack.ok ? [...pack.value.languages.keys()] : [];
  const link = engineLink(outFile('main/engine-process.js'), {
    folder: data,
    key: storeKey(data),
    geography,
    languages,
  });
  const routes: Record<string, Route> = { ...leafletHandlers({ pack, today }), ...machineHandlers({ keyStoreIsWeak }) };
  for (const [name, { room }] of Object.entries(contract)) {
    if (room === 'engine') routes[name] = (input) => link.ask(name, input);
  }
  return { ask: dispatcher(routes, note), engine: link.ask, pack, stop: link.stop };
}

const note = (event: string, name: string): void => {
  process.stderr.write(`${event} ${name}\n`);
};

/** The local date, ISO 8601. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
