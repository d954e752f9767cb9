import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { vi } from 'vitest';
import { HandoutDraft } from '../../../domain/referral.ts';
import { ok } from '../../../domain/result.ts';
import { printQueue } from '../../../electron/print/queue.ts';
import type { Spooler } from '../../../electron/print/spooler.ts';
import { store } from '../../../electron/store/store.ts';
import { setUp, startEngine } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/pack.ts';
import { aHandout } from '../../support/drafts.ts';

type Engine = Awaited<ReturnType<typeof startEngine>>;

export const handout = HandoutDraft.parse(aHandout);

export async function onePage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  return document.save();
}

/** A queue on a folder of its own, with the real engine, both as the app has them. */
export async function printing(spooler: Spooler, folder = path.join(temporaryFolder(), 'print')) {
  const engine = await startEngine();
  await engine.ask('setup.save', setUp);
  const page = await onePage();
  const open = () => printQueue({ folder, spooler, ask: engine.ask, every: 50 });
  return {
    engine,
    folder,
    queue: open(),
    /** The same folder and engine after the app was closed or fell. */
    again: open,
    order: (printer: string, change: { copies?: number; press?: string } = {}) => ({
      press: randomUUID(),
      printer,
      copies: 1,
      handout,
      pdf: () => Promise.resolve(ok(page)),
      ...change,
    }),
    files: () => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []),
  };
}

/** Waits until the queue tells this of its only job. */
export async function until(queue: ReturnType<typeof printQueue>, wanted: object): Promise<void> {
  await vi.waitFor(
    () => {
      const [job] = queue.jobs();
      for (const [name, value] of Object.entries(wanted))
        if (job === undefined || Object.entries(job).find(([key]) => key === name)?.[1] !== value)
          throw new Error(`still ${JSON.stringify(job)}`);
    },
    { timeout: 10_000, interval: 50 },
  );
}

/** How many hand-outs the engine has counted, from its own encrypted file. */
export function handoutsIn({ folder, key }: Engine): number {
  const opened = store(path.join(folder, 'tally.db'), key);
  if (!opened.ok) throw new Error(opened.reason);
  const handouts = opened.value.tally.all().filter(({ cell }) => cell.kind === 'handout');
  opened.value.close();
  return handouts.reduce((sum, { count }) => sum + count, 0);
}
