import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import type { RequestName } from '../../domain/contract.ts';
import type { Cell } from '../../domain/tally.ts';
import { store, type Store } from '../../electron/store/store.ts';
import type { Input, Reply } from '../../renderer/kiosk.ts';

export type { Input };
import type { Kiosk } from '../support/launch.ts';

/** What the page itself could ask, asked from the page itself. */
export const ask = <Name extends RequestName>(
  { window }: Pick<Kiosk, 'window'>,
  name: Name,
  input: Input<Name>,
): Promise<Reply<Name>> =>
  window.evaluate<Reply<Name>>(`window.kiosk.ask(${JSON.stringify(name)}, ${JSON.stringify(input)})`);

const KeyFile = z.object({ wrapped: z.string() });

/** The store's key, unwrapped by the system as the app does it. */
export function keyOf({ app, data }: Kiosk): Promise<string> {
  const { wrapped } = KeyFile.parse(JSON.parse(readFileSync(join(data, 'key.json'), 'utf8')));
  return app.evaluate(
    ({ safeStorage }, text) => safeStorage.decryptString(Buffer.from(text, 'base64')),
    wrapped,
  );
}

/** Looks into the encrypted file itself, beside the running app. */
export async function inStore<Value>(kiosk: Kiosk, look: (opened: Store) => Value): Promise<Value> {
  const opened = store(join(kiosk.data, 'tally.db'), await keyOf(kiosk));
  if (!opened.ok) throw new Error(opened.reason);
  try {
    return look(opened.value);
  } finally {
    opened.value.close();
  }
}

/** How many referrals, or hand-outs, the file holds. */
export const countOf = (kiosk: Kiosk, kind: 'referral' | 'handout'): Promise<number> =>
  inStore(kiosk, ({ tally }) =>
    tally
      .all()
      .filter(({ cell }) => cell.kind === kind)
      .reduce((sum, { count }) => sum + count, 0),
  );

export const aCell = (change: Partial<Cell>): Cell => ({
  month: '2025-01',
  municipality: '1489',
  agency: 'police',
  kind: 'referral',
  service: 'social-services',
  audience: 'exposed',
  violence: 'close-relationship',
  priority: 'none',
  age: 'not-known',
  language: 'sv',
  already: 'not-known',
  leaflet: '',
  form: '',
  ...change,
});

/** Each file of a folder and what its bytes add up to, Chromium's own put aside. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
