import { setTimeout } from 'node:timers/promises';
import { ok } from '../../domain/result.ts';
import { printQueue } from '../../electron/print/queue.ts';
import { spooler } from '../../electron/print/spooler.ts';
import { handout, onePage } from '../electron/print/printing.ts';
import { startEngine } from './engine.ts';
import { killedAt } from './killed-at.ts';

/** Prints one leaflet and counts it, unless it is killed on the way. */
const [, , folder = '', key = '', prints = '', server = '', press = '', last = '0'] = process.argv;
const { ask } = await startEngine({ folder, key });
const page = await onePage();
const queue = printQueue({ folder: prints, spooler: spooler(server), ask, every: 50 });
killedAt(Number(last));
await queue.start({ press, printer: 'good', copies: 1, handout, pdf: () => Promise.resolve(ok(page)) });
while (!queue.jobs().some(({ counted }) => counted)) await setTimeout(50);
process.exit(0);
